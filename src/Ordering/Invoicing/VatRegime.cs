using System.Text.Json.Serialization;

namespace Marketplace.Ordering.Invoicing;

/// <summary>How a sale stands with value added tax: by its seller, and by where the unit came from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VatRegime>))]
internal enum VatRegime
{
    /// <summary>A seller under the threshold charges none (CGI art. 293 B).</summary>
    Franchise,

    /// <summary>A non-profit body whose sales are exempt (CGI art. 261, 7, 1°).</summary>
    Exempt,

    /// <summary>Second-hand goods bought without deductible tax: tax on the margin, shown nowhere (CGI art. 297 A and E).</summary>
    Margin,

    /// <summary>Tax at the normal rate, within the price (CGI art. 278).</summary>
    Standard,
}

/// <summary>What each regime is called in the settings, says on paper, and is in EN 16931 (UNCL 5305, VATEX codes).</summary>
internal static class VatRegimes
{
    private static readonly Dictionary<string, VatRegime> Named = new()
    {
        ["franchise"] = VatRegime.Franchise,
        ["exoneree"] = VatRegime.Exempt,
        ["marge"] = VatRegime.Margin,
        ["normal"] = VatRegime.Standard,
    };

    public static IEnumerable<string> Names => Named.Keys;

    /// <summary>Null: no regime is called so.</summary>
    public static VatRegime? Of(string name) => Named.TryGetValue(name, out var regime) ? regime : null;

    extension(VatRegime regime)
    {
        /// <summary>The mention that the law asks for on the invoice (CGI ann. II art. 242 nonies A, I, 12° to 14°).</summary>
        public string Mention =>
            regime switch
            {
                VatRegime.Franchise => "TVA non applicable, article 293 B du CGI.",
                VatRegime.Exempt => "Exonération de TVA, article 261, 7, 1° du CGI.",
                VatRegime.Margin =>
                    "Régime particulier – Biens d’occasion (article 297 A du CGI). Aucune TVA n’est à déduire.",
                _ => "TVA au taux de 20 %, comprise dans les prix.",
            };

        /// <summary>In per cent of the price without tax.</summary>
        public int Rate => regime is VatRegime.Standard ? 20 : 0;

        public string Category => regime is VatRegime.Standard ? "S" : "E";

        /// <summary>Why no tax is shown; null where it is.</summary>
        public string? Exemption =>
            regime switch
            {
                VatRegime.Franchise => "VATEX-FR-FRANCHISE",
                VatRegime.Exempt => "VATEX-FR-CGI261-7",
                VatRegime.Margin => "VATEX-EU-F",
                _ => null,
            };
    }
}
