using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Marketplace.Platform.Languages;

namespace Marketplace.Web.Languages;

/// <summary>
/// A page in another language. What stands between two blocks is looked up as one sentence, its inner tags included
/// (« Vous pouvez &lt;a&gt;renoncer au contrat ici&lt;/a&gt;. »); where the book does not have it, each piece of text on its own. Links
/// and forms stay in the language. What is marked <c>translate="no"</c> or <c>lang</c> is left as it is.
/// </summary>
internal sealed partial class PageTranslation(Phrasebook book)
{
    private const string OfSite = " — ";

    private readonly StringBuilder page = new();

    public string Of(string html)
    {
        var tokens = Tokens.Of(html);
        for (var at = 0; at < tokens.Count; )
            at =
                tokens[at].StaysAsItIs ? Keep(tokens, at)
                : tokens[at].IsInline ? Sentence(tokens, at)
                : Write(tokens[at], at);
        return page.ToString();
    }

    private int Write(Token token, int at)
    {
        page.Append(token.Kind is TokenKind.Open ? Tag(token) : token.Raw);
        return at + 1;
    }

    private int Keep(List<Token> tokens, int at)
    {
        var end = EndOf(tokens, at);
        for (; at < end; at++)
            page.Append(tokens[at].Kind is TokenKind.Open ? LeadOn(tokens[at]) : tokens[at].Raw);
        return end;
    }

    private static int EndOf(List<Token> tokens, int at)
    {
        var (name, depth) = (tokens[at].Name, 0);
        do
        {
            if (tokens[at].Name == name)
                depth +=
                    tokens[at].Opens ? 1
                    : tokens[at].Kind is TokenKind.Close ? -1
                    : 0;
            at++;
        } while (depth > 0 && at < tokens.Count);
        return at;
    }

    private int Sentence(List<Token> tokens, int at)
    {
        var end = at;
        while (end < tokens.Count && tokens[end].IsInline && !tokens[end].StaysAsItIs)
            end++;
        var run = tokens[at..end];
        var core = Core.Of(run);
        if (core.Texts > 1 && book.Find(core.Key) is { } whole && whole != core.Key)
        {
            run[..core.Start].ForEach(token => page.Append(Piece(token)));
            page.Append(core.Fill(whole, Tag));
            run[core.End..].ForEach(token => page.Append(Piece(token)));
        }
        else
            run.ForEach(token => page.Append(Piece(token)));
        return end;
    }

    private string Piece(Token token) =>
        token.Kind switch
        {
            TokenKind.Text => Words(token.Raw),
            TokenKind.Open => Tag(token),
            _ => token.Raw,
        };

    private string Words(string raw)
    {
        var words = raw.AsSpan().Trim();
        if (words.IsEmpty)
            return raw;
        var start = raw.AsSpan().IndexOf(words);
        var said = Said(WebUtility.HtmlDecode(words.ToString()));
        return raw[..start] + Encoded(said) + raw[(start + words.Length)..];
    }

    // The title of a page ends with the name of the site, which is a name.
    private string Said(string words) =>
        book.Find(words)
        ?? (
            words.LastIndexOf(OfSite, StringComparison.Ordinal) is > 0 and var at
                ? book.Say(words[..at]) + words[at..]
                : book.Say(words)
        );

    private string Tag(Token token)
    {
        var tag = LeadOn(token);
        if (token.Name == "meta" && !tag.Contains("description", StringComparison.Ordinal))
            return tag;
        return Spoken()
            .Replace(
                tag,
                match => $"{match.Groups[1].Value}\"{Encoded(book.Say(WebUtility.HtmlDecode(match.Groups[2].Value)))}\""
            );
    }

    private string LeadOn(Token token)
    {
        if (token.Name is not ("a" or "form" or "button") || token.Raw.Contains(" hreflang=", StringComparison.Ordinal))
            return token.Raw;
        return Leads().Replace(token.Raw, match => $"{match.Groups[1].Value}\"{InLanguage(match.Groups[2].Value)}\"");
    }

    private string InLanguage(string address) =>
        Addresses.IsOwn(address) && !address.StartsWith(book.Language.Prefix + "/", StringComparison.Ordinal)
            ? book.Language.Of(address)
            : address;

    internal static string Encoded(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    [GeneratedRegex("( (?:alt|title|placeholder|aria-label|data-label|content)=)\"([^\"]+)\"")]
    private static partial Regex Spoken();

    [GeneratedRegex("( (?:href|action|formaction)=)\"([^\"]+)\"")]
    private static partial Regex Leads();
}
