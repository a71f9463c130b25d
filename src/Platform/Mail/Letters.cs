using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DotLiquid;

namespace Marketplace.Platform.Mail;

/// <summary>
/// Mails written in Liquid, as text and as HTML: the embedded <c>*.liquid</c> of every module, whose names are those of
/// the whole site. A template sees the letter's words, already safe where it is HTML, and nothing else. The first line
/// of the text is the subject; the HTML goes into the one layout.
/// </summary>
public sealed class Letters(IEnumerable<Module> modules)
{
    private const string Layout = "layout.html.liquid";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private readonly Dictionary<string, Template> templates = modules
        .Select(module => module.GetType().Assembly)
        .Prepend(typeof(Letters).Assembly)
        .Distinct()
        .SelectMany(Read)
        .ToDictionary(one => one.Name, one => one.Template);

    /// <param name="name">The name of the templates, such as <c>order-received</c>.</param>
    public Letter Write(string name, ILetterWords facts)
    {
        var text = Render($"{name}.text.liquid", facts.Words(word => word));
        var words = facts.Words(Encoder.Encode);
        words["body"] = Render($"{name}.html.liquid", words);
        var endOfSubject = text.IndexOf('\n', StringComparison.Ordinal);
        return new Letter(text[..endOfSubject].Trim(), text[endOfSubject..].Trim() + "\n", Render(Layout, words));
    }

    private static IEnumerable<(string Name, Template Template)> Read(Assembly module) =>
        module
            .GetManifestResourceNames()
            .Where(name => name.EndsWith(".liquid", StringComparison.Ordinal))
            .Select(name => (name, Read(module, name)));

    private static Template Read(Assembly module, string name)
    {
        using var stream = module.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var template = Template.Parse(reader.ReadToEnd());
        template.MakeThreadSafe();
        return template;
    }

    private string Render(string name, IDictionary<string, object> words) =>
        templates[name]
            .Render(
                new RenderParameters(French)
                {
                    LocalVariables = Hash.FromDictionary(words),
                    ErrorsOutputMode = ErrorsOutputMode.Rethrow,
                }
            );
}

/// <summary>What a mail may say. The layout reads <c>Site</c>, <c>Phone</c>, <c>PhoneHours</c>, <c>Link</c> and <c>LinkText</c>.</summary>
public interface ILetterWords
{
    /// <summary>The words as templates read them, each passed through what makes it safe.</summary>
    IDictionary<string, object> Words(Func<string, string> safe);
}

/// <summary>A mail ready to leave.</summary>
public sealed record Letter(string Subject, string Text, string Html);
