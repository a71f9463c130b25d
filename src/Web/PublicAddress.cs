using Marketplace.Platform;

namespace Marketplace.Web;

internal sealed class PublicAddress(SiteSettings site) : IPublicAddress
{
    public string Of(string path) => site.BaseUrl.TrimEnd('/') + path;
}
