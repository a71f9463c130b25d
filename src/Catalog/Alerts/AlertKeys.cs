using System.Security.Cryptography;
using Marketplace.Platform;
using Marketplace.Platform.Languages;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Marketplace.Catalog.Alerts;

/// <summary>The links of an alert. Each is sealed with the keys of the site: only who has the mail can follow it.</summary>
internal sealed class AlertKeys(IDataProtectionProvider protection, IPublicAddress site)
{
    private readonly IDataProtector links = protection.CreateProtector("alert-link");

    /// <summary>The page that shows the alert, confirms it and stops it.</summary>
    public string Path(AlertId alert) => $"/alerte/{alert.Value:N}?cle={Key(alert)}";

    public string Link(AlertId alert) => site.Of(Language.Current.Of(Path(alert)));

    /// <summary>Where one POST stops it, and a GET shows the one button that does.</summary>
    public string Stop(AlertId alert) => site.Of($"/alerte/{alert.Value:N}/arret?cle={Key(alert)}");

    public bool Opens(string? key, AlertId alert)
    {
        if (key is not { Length: > 0 and < 512 })
            return false;
        try
        {
            byte[] opened = links.Unprotect(WebEncoders.Base64UrlDecode(key));
            return CryptographicOperations.FixedTimeEquals(opened, alert.Value.ToByteArray());
        }
        catch (Exception notOurs) when (notOurs is CryptographicException or FormatException)
        {
            return false;
        }
    }

    private string Key(AlertId alert) => WebEncoders.Base64UrlEncode(links.Protect(alert.Value.ToByteArray()));
}
