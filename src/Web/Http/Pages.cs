using Marketplace.Accounts.Contracts;
using Marketplace.Web.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Marketplace.Web.Http;

/// <summary>The pages for people, and the doors that their addresses are behind.</summary>
internal static class Pages
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services
            .AddRazorPages(pages =>
            {
                pages.RootDirectory = "/";
                pages.Conventions.Add(new Doors());
            })
            .AddMvcOptions(mvc =>
            {
                mvc.Filters.Add<BlankAddress>();
                mvc.Filters.Add<RefusalFilter>();
                mvc.ModelBindingMessageProvider.InFrench();
            })
            .AddRazorOptions(razor => razor.ViewLocationExpanders.Add(new ThemeParts()));
        return services;
    }

    /// <summary>Whatever lies under <c>/atelier</c> needs an operator's worker, under <c>/pole</c> an administrator.</summary>
    private sealed class Doors : IPageApplicationModelConvention
    {
        public void Apply(PageApplicationModel model)
        {
            var first = model.RouteTemplate?.TrimStart('/').Split('/')[0];
            if (first is "atelier")
                model.EndpointMetadata.Add(new AuthorizeAttribute(Access.Worker));
            else if (first is "pole")
                model.EndpointMetadata.Add(new AuthorizeAttribute(Access.Administrator));
        }
    }
}
