namespace Marketplace.Web.Languages;

internal static class Addresses
{
    /// <summary>A path of this site: one slash, not two, which would name another host.</summary>
    public static bool IsOwn(string address) =>
        address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);
}
