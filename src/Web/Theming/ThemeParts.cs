using Microsoft.AspNetCore.Mvc.Razor;

namespace Marketplace.Web.Theming;

/// <summary>Looks for a part in the theme in force, then in its parents, the last of which is Default.</summary>
internal sealed class ThemeParts : IViewLocationExpander
{
    public void PopulateValues(ViewLocationExpanderContext context) => context.Values["theme"] = Worn(context).Name;

    public IEnumerable<string> ExpandViewLocations(
        ViewLocationExpanderContext context,
        IEnumerable<string> viewLocations
    ) =>
        [
            .. Worn(context).Lineage.Select(name => $"/Themes/{name}/Parts/{{0}}.cshtml"),
            "/Shell/{0}.cshtml",
            .. viewLocations,
        ];

    private static ThemeFiles Worn(ViewLocationExpanderContext context) =>
        context.ActionContext.HttpContext.RequestServices.GetRequiredService<ThemeInForce>().Files;
}
