using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DotLiquid;

namespace Marketplace.Ordering.Mails;

/// <summary>
/// Mails written in Liquid, as text and as HTML. A template sees the letter's words, already safe where it is HTML, and
/// nothing else. The first line of the text is the subject.
/// </summary>
internal sealed class Letters
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private readonly Dictionary<string, Template> templates = Names().ToDictionary(name => name, Read);

    /// <param name="name">The name of the templates, such as <c>order-received</c>.</param>
    public Letter Write(string name, OrderLetter facts)
    {
        var text = Render($"{name}.text.liquid", facts.Words(word => word));
        var words = facts.Words(Encoder.Encode);
        words["body"] = Render($"{name}.html.liquid", words);
        var endOfSubject = text.IndexOf('\n', StringComparison.Ordinal);
        return new Letter(
            text[..endOfSubject].Trim(),
            text[endOfSubject..].Trim() + "\n",
            Render("layout.html.liquid", words)
        );
    }

    private static IEnumerable<string> Names() =>
        typeof(Letters)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".liquid", StringComparison.Ordinal));

    private static Template Read(string name)
    {
        using var stream = typeof(Letters).Assembly.GetManifestResourceStream(name)!;
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

/// <summary>A mail ready to leave.</summary>
internal sealed record Letter(string Subject, string Text, string Html);
