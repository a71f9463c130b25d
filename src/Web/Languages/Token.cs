namespace Marketplace.Web.Languages;

internal enum TokenKind
{
    Text,
    Open,
    Close,

    /// <summary>A comment, a script, a drawing: passed on as it is.</summary>
    Opaque,
}

/// <summary>A piece of a page as Razor wrote it.</summary>
/// <param name="Name">The element, in lower case; empty for text.</param>
/// <param name="Raw">The piece itself, encoded.</param>
internal readonly record struct Token(TokenKind Kind, string Name, string Raw)
{
    private static readonly HashSet<string> WithinSentences =
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "br",
        "cite",
        "code",
        "em",
        "i",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "svg",
        "time",
        "u",
    ];

    private static readonly HashSet<string> Void =
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ];

    public bool IsText => Kind is TokenKind.Text;

    /// <summary>Text, or an element that stands within a sentence.</summary>
    public bool IsInline => IsText || WithinSentences.Contains(Name);

    public bool Opens =>
        Kind is TokenKind.Open && !Void.Contains(Name) && !Raw.EndsWith("/>", StringComparison.Ordinal);

    /// <summary>How a translator sees it: without its attributes.</summary>
    public string Short =>
        Kind switch
        {
            TokenKind.Open => $"<{Name}>",
            TokenKind.Close => $"</{Name}>",
            TokenKind.Opaque => $"<{Name}/>",
            _ => System.Net.WebUtility.HtmlDecode(Raw),
        };

    /// <summary>Whether the page says that its words stay as they are: a name, or what somebody wrote in French.</summary>
    public bool StaysAsItIs =>
        Kind is TokenKind.Open
        && Name != "html"
        && (
            Raw.Contains(" translate=\"no\"", StringComparison.Ordinal)
            || Raw.Contains(" lang=\"", StringComparison.Ordinal)
        );
}
