using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;

namespace Marketplace.Ordering.Mails;

/// <summary>
/// Mails written in Liquid, as text and as HTML. A template sees the letter's facts and nothing else. The first line of
/// the text is the subject.
/// </summary>
internal sealed class Letters
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly TemplateOptions options = new();
    private readonly Dictionary<string, IFluidTemplate> templates = [];

    public Letters()
    {
        options.MemberAccessStrategy.Register<OrderLetter>();
        options.MemberAccessStrategy.Register<LetterLine>();
        var parser = new FluidParser();
        foreach (var name in Names())
            templates[name] = parser.TryParse(Source(name), out var template, out var fault)
                ? template
                : throw new InvalidOperationException($"The mail {name} cannot be read: {fault}");
    }

    /// <param name="name">The name of the templates, such as <c>order-received</c>.</param>
    public async Task<Letter> Write(string name, OrderLetter facts)
    {
        var text = await templates[$"{name}.text.liquid"].RenderAsync(Context(facts), NullEncoder.Default);
        var body = await templates[$"{name}.html.liquid"].RenderAsync(Context(facts), Html);
        var around = Context(facts);
        around.SetValue("body", body);
        var (subject, rest) = (
            text[..text.IndexOf('\n', StringComparison.Ordinal)],
            text[text.IndexOf('\n', StringComparison.Ordinal)..]
        );
        return new Letter(
            subject.Trim(),
            rest.Trim() + "\n",
            await templates["layout.html.liquid"].RenderAsync(around, Html)
        );
    }

    private static IEnumerable<string> Names() =>
        typeof(Letters)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".liquid", StringComparison.Ordinal));

    private static string Source(string name)
    {
        using var stream = typeof(Letters).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private TemplateContext Context(OrderLetter facts) => new(facts, options);
}

/// <summary>A mail ready to leave.</summary>
internal sealed record Letter(string Subject, string Text, string Html);
