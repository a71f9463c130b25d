namespace Marketplace.Web.Languages;

/// <summary>Reads a page that Razor wrote: its tags are closed and its attributes quoted.</summary>
internal static class Tokens
{
    // What they hold is no sentence.
    private static readonly string[] OpaqueElements = ["script", "style", "svg", "pre", "textarea"];

    public static List<Token> Of(string html)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < html.Length; )
        {
            var token = html[at] == '<' && at + 1 < html.Length && html[at + 1] != ' ' ? Tag(html, at) : Text(html, at);
            tokens.Add(token);
            at += token.Raw.Length;
        }
        return tokens;
    }

    private static Token Text(string html, int at)
    {
        var end = html.IndexOf('<', at + 1);
        return new Token(TokenKind.Text, "", html[at..(end < 0 ? html.Length : end)]);
    }

    private static Token Tag(string html, int at)
    {
        if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            return new Token(TokenKind.Opaque, "comment", html[at..After(html, "-->", at)]);
        var end = EndOfTag(html, at);
        var closes = html[at + 1] == '/';
        var name = NameAt(html, at + (closes ? 2 : 1));
        if (closes)
            return new Token(TokenKind.Close, name, html[at..end]);
        return OpaqueElements.Contains(name)
            ? new Token(TokenKind.Opaque, name, html[at..After(html, $"</{name}>", at)])
            : new Token(TokenKind.Open, name, html[at..end]);
    }

    private static int EndOfTag(string html, int at)
    {
        char? quote = null;
        for (; at < html.Length; at++)
            if (quote is not null)
                quote = html[at] == quote ? null : quote;
            else if (html[at] is '"' or '\'')
                quote = html[at];
            else if (html[at] == '>')
                return at + 1;
        return html.Length;
    }

    private static string NameAt(string html, int at)
    {
        var end = at;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or '!'))
            end++;
        return html[at..end].ToLowerInvariant();
    }

    private static int After(string html, string what, int at)
    {
        var found = html.IndexOf(what, at, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found + what.Length;
    }
}
