using System.Text.RegularExpressions;
using Marketplace.Platform;

namespace Marketplace.Catalog.Search.Meilisearch;

/// <summary>The Meilisearch server (<c>Search:Meilisearch:</c>).</summary>
internal sealed partial record MeilisearchSettings
{
    /// <summary>Where it answers: <c>http://127.0.0.1:7700</c>.</summary>
    public string? Url { get; init; }

    /// <summary>A key that may search, and change the indexes of the prefix; nothing where the server asks for none.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Before the name of each index: several shops may share a server.</summary>
    public string Prefix { get; init; } = "marketplace_";

    /// <exception cref="WrongSetting">The address or the prefix cannot be used.</exception>
    public Uri Check()
    {
        if (string.IsNullOrWhiteSpace(Url))
            throw new WrongSetting(
                "Search:Meilisearch:Url",
                "l’adresse du serveur manque, par exemple http://127.0.0.1:7700 ; ou écrivez Embedded dans Search:Provider."
            );
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new WrongSetting(
                "Search:Meilisearch:Url",
                $"« {Url} » n’est pas une adresse ; elle commence par http:// ou https://."
            );
        if (!NameOfIndex().IsMatch(Prefix))
            throw new WrongSetting(
                "Search:Meilisearch:Prefix",
                $"« {Prefix} » ne peut pas commencer le nom d’un index : 100 lettres sans accent, chiffres, tirets, au plus."
            );
        return url;
    }

    [GeneratedRegex("^[a-zA-Z0-9_-]{0,100}$")]
    private static partial Regex NameOfIndex();
}
