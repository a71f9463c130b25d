using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DotLiquid;
using Marketplace.Platform.Languages;

namespace Marketplace.Platform.Mail;

/// <summary>
/// Mails written in Liquid, as text and as HTML: the embedded <c>*.liquid</c> of every module, whose names are those of
/// the whole site. A template sees the letter's words, already safe where it is HTML, and nothing else. The first line
/// of the text is the subject; the HTML goes into the one layout. In another language than French, <c>order-received.en.text.liquid</c> stands for
/// <c>order-received.text.liquid</c>, and the words are looked up in the phrase book.
/// </summary>
public sealed class Letters(IEnumerable<Module> modules, Phrasebooks? books = null)
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
        var text = Render(InLanguage(name, "text"), facts.Words(Say));
        var words = facts.Words(word => Encoder.Encode(Say(word)));
        words["lang"] = Language.Current.Code;
        words["body"] = Render(InLanguage(name, "html"), words);
        var endOfSubject = text.IndexOf('\n', StringComparison.Ordinal);
        return new Letter(text[..endOfSubject].Trim(), text[endOfSubject..].Trim() + "\n", Render(Layout, words));
    }

    private string InLanguage(string name, string kind) =>
        $"{name}.{Language.Current.Code}.{kind}.liquid" is var own && templates.ContainsKey(own)
            ? own
            : $"{name}.{kind}.liquid";

    private string Say(string word) => books?.Of(Language.Current)?.Find(word) ?? word;

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
