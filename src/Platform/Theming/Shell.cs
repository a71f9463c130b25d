namespace Marketplace.Platform.Theming;

/// <summary>
/// What surrounds every page: the name of the site, its theme's texts and files. It holds nothing of one visitor, so that a page can be cached for all of them.
/// </summary>
public sealed record Shell
{
    public required string SiteName { get; init; }

    /// <summary>The telephone number of the people who answer, as it is read: « 04 66 00 00 00 »; empty hides it.</summary>
    public required string Phone { get; init; }

    /// <summary>When someone answers: « du mardi au samedi, de 9 h à 18 h ».</summary>
    public required string PhoneHours { get; init; }

    /// <summary>The address of a file of the theme by its name: <c>shop.css</c>, <c>icons.svg</c>.</summary>
    public required Func<string, string> Asset { get; init; }

    /// <summary>The theme's own logo, a file beside its <c>theme.css</c>; null shows the site's name in letters.</summary>
    public string? Logo { get; init; }

    /// <summary>The address of the official notice on the legal guarantee; null while the shop was given none.</summary>
    public string? GuaranteeNotice { get; init; }

    /// <summary>The address of the site without a final slash, for the links that leave it (print, QR, sharing).</summary>
    public string BaseUrl { get; init; } = "";

    /// <summary>Words that a theme may change, by key; see <c>theme.json</c>.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>The telephone number as a link: <c>tel:+33466000000</c> or the digits as written.</summary>
    public string PhoneLink => "tel:" + string.Concat(Phone.Where(c => char.IsAsciiDigit(c) || c == '+'));

    /// <summary>The theme's word for a key, or the default one.</summary>
    public string Text(string key, string otherwise) => Texts.GetValueOrDefault(key, otherwise);

    public static Shell Example { get; } =
        new()
        {
            SiteName = "Ordinateurs solidaires",
            Phone = "04 66 00 00 00",
            PhoneHours = "du mardi au samedi, de 9 h à 18 h",
            Asset = file => "/theme/exemple/" + file,
            BaseUrl = "https://exemple.test",
        };
}
