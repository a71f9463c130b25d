using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Marketplace.Web.Http;

/// <summary>
/// A part of an address that is only space (<c>/ordinateurs/%20</c>) names nothing: 404. Binding would hand it to the page
/// as null, where the page has the right to a name.
/// </summary>
internal sealed class BlankAddress : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.RouteData.Values.Values.Any(part => part is string text && string.IsNullOrWhiteSpace(text)))
            context.Result = new NotFoundResult();
    }

    public void OnResourceExecuted(ResourceExecutedContext context) { }
}
