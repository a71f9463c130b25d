using System.ComponentModel.DataAnnotations;

namespace Marketplace.Web;

/// <summary>How this shop presents itself (<c>Site:</c>).</summary>
internal sealed record SiteSettings
{
    [Required(ErrorMessage = "un nom est nécessaire.")]
    public string Name { get; init; } = "Reprise";

    /// <summary>The public address, used in mails and codes.</summary>
    [Required, Url(ErrorMessage = "une adresse complète est nécessaire, comme https://boutique.example.")]
    public string BaseUrl { get; init; } = "http://localhost:5080";

    /// <summary>The folder of <c>themes/</c> that dresses the shop.</summary>
    [Required]
    public string Theme { get; init; } = "Default";

    /// <summary>The folder that holds the themes; empty for the one that came with the programme.</summary>
    public string Themes { get; init; } = "";

    /// <summary>Phone number shown to buyers; empty hides it.</summary>
    public string Phone { get; init; } = "";

    /// <summary>When someone answers the phone.</summary>
    public string PhoneHours { get; init; } = "du mardi au samedi, de 9 h à 18 h";

    /// <summary>The consumer mediator's name and address (C. conso. L.612-1).</summary>
    public string Mediator { get; init; } = "";

    /// <summary>Who publishes the shop: name, legal form, address, SIREN (loi 2004-575, article 1-1).</summary>
    public string Publisher { get; init; } = "";

    /// <summary>Who directs the publication.</summary>
    public string Director { get; init; } = "";

    /// <summary>Who hosts the shop: name, address, telephone.</summary>
    public string Host { get; init; } = "";

    /// <summary>The path of the official harmonised notice on the legal guarantee; empty while there is none.</summary>
    public string GuaranteeNotice { get; init; } = "";
}

/// <summary>The demonstration stock (<c>Demo:</c>): built at the first start in Development.</summary>
internal sealed record DemoSettings
{
    /// <summary>Null: only in Development.</summary>
    public bool? Enabled { get; init; }
}
