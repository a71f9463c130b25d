using System.Net;
using System.Text.RegularExpressions;

namespace Marketplace.Tests;

/// <summary>As much of HTML as a test reads: the text, and the forms.</summary>
internal static partial class Markup
{
    public static string Text(string html) =>
        Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(Unread().Replace(html, " "), " ")), " ").Trim();

    /// <summary>The attributes of a tag; one without a value is empty.</summary>
    public static Dictionary<string, string> Attributes(string tag)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Attribute().Matches(tag))
            found.TryAdd(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value));
        return found;
    }

    [GeneratedRegex(@"<(script|style|head)\b.*?</\1>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Unread();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"[\s\u00a0\u202f]+")]
    private static partial Regex Spaces();

    [GeneratedRegex("""(?<=\s)(?<name>[a-zA-Z][\w:-]*)(\s*=\s*"(?<value>[^"]*)")?""")]
    private static partial Regex Attribute();
}

/// <summary>A form as the page shows it.</summary>
internal sealed partial record Form(
    string Action,
    bool Posts,
    bool TakesFiles,
    IReadOnlyList<Control> Controls,
    IReadOnlyList<Button> Buttons
)
{
    public static IReadOnlyList<Form> All(string html) => [.. Forms().Matches(html).Select(Read)];

    public bool Has(IEnumerable<(string Name, string Value)> fields) =>
        fields.All(field =>
            Controls.Any(control => control.Name == field.Name)
            || Buttons.Any(button => button.Name == field.Name && button.Value == field.Value)
        );

    public Button? Button(string says) => Buttons.FirstOrDefault(button => button.Says == says);

    /// <summary>What a browser sends: what the page filled in, except where the visitor says otherwise.</summary>
    public IReadOnlyList<(string Name, string Value)> Filled(IReadOnlyList<(string Name, string Value)> fields)
    {
        var said = fields.Select(field => field.Name).ToHashSet();
        return
        [
            .. Controls.Where(control => control.Sent && !said.Contains(control.Name)).Select(c => (c.Name, c.Value)),
            .. fields,
        ];
    }

    private static Form Read(Match match)
    {
        var form = Markup.Attributes(match.Groups["open"].Value);
        var inside = match.Groups["inside"].Value;
        return new Form(
            form.GetValueOrDefault("action", ""),
            form.GetValueOrDefault("method", "get").Equals("post", StringComparison.OrdinalIgnoreCase),
            form.GetValueOrDefault("enctype") == "multipart/form-data",
            [.. Inputs(inside), .. Areas(inside), .. Choices(inside)],
            [.. ButtonTags().Matches(inside).Select(ReadButton)]
        );
    }

    private static IEnumerable<Control> Inputs(string html) =>
        from Match match in InputTags().Matches(html)
        let tag = Markup.Attributes(match.Value)
        let type = tag.GetValueOrDefault("type", "text")
        where tag.ContainsKey("name") && !tag.ContainsKey("disabled") && type is not ("submit" or "button")
        select new Control(
            tag["name"],
            tag.GetValueOrDefault("value", type is "checkbox" or "radio" ? "on" : ""),
            type is not "file" && (type is not ("checkbox" or "radio") || tag.ContainsKey("checked"))
        );

    private static IEnumerable<Control> Areas(string html) =>
        from Match match in AreaTags().Matches(html)
        let tag = Markup.Attributes(match.Groups["open"].Value)
        where tag.ContainsKey("name")
        select new Control(
            tag["name"],
            WebUtility.HtmlDecode(match.Groups["inside"].Value).TrimStart('\r', '\n'),
            true
        );

    private static IEnumerable<Control> Choices(string html) =>
        from Match match in SelectTags().Matches(html)
        let tag = Markup.Attributes(match.Groups["open"].Value)
        where tag.ContainsKey("name")
        let options = OptionTags().Matches(match.Groups["inside"].Value).Select(one => Markup.Attributes(one.Value))
        let chosen = options.FirstOrDefault(one => one.ContainsKey("selected")) ?? options.FirstOrDefault()
        where chosen is not null
        select new Control(tag["name"], chosen.GetValueOrDefault("value", ""), true);

    private static Button ReadButton(Match match)
    {
        var tag = Markup.Attributes(match.Groups["open"].Value);
        return new Button(
            Markup.Text(match.Groups["inside"].Value),
            tag.GetValueOrDefault("name"),
            tag.GetValueOrDefault("value", "")
        );
    }

    [GeneratedRegex(@"(?<open><form\b[^>]*>)(?<inside>.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex(@"<input\b[^>]*>")]
    private static partial Regex InputTags();

    [GeneratedRegex(@"(?<open><textarea\b[^>]*>)(?<inside>.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex AreaTags();

    [GeneratedRegex(@"(?<open><select\b[^>]*>)(?<inside>.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex SelectTags();

    [GeneratedRegex(@"<option\b[^>]*>")]
    private static partial Regex OptionTags();

    [GeneratedRegex(@"(?<open><button\b[^>]*>)(?<inside>.*?)</button>", RegexOptions.Singleline)]
    private static partial Regex ButtonTags();
}

/// <summary>A field: what it would send, and whether it would.</summary>
internal sealed record Control(string Name, string Value, bool Sent);

internal sealed record Button(string Says, string? Name, string Value);
