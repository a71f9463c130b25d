using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Http;

/// <summary>Shows the page again with the reasons and what was typed: 422 for a refusal, 409 for a stale page.</summary>
internal sealed class RefusalFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var executed = await next();
        if (executed.ExceptionHandled || executed.HandlerInstance is not PageModel page)
            return;

        switch (executed.Exception)
        {
            case Refusal refusal:
                Show(executed, page, StatusCodes.Status422UnprocessableEntity, Sentences(refusal));
                break;
            case StaleChange stale:
                Show(executed, page, StatusCodes.Status409Conflict, [stale.Message]);
                break;
        }
    }

    private static IEnumerable<string> Sentences(Refusal refusal) =>
        refusal.Reasons.Select(reason => reason.Text).Prepend(refusal.Message).Distinct();

    private static void Show(
        PageHandlerExecutedContext executed,
        PageModel page,
        int status,
        IEnumerable<string> sentences
    )
    {
        foreach (var sentence in sentences)
            page.ModelState.AddModelError("", sentence);
        executed.ExceptionHandled = true;
        executed.Result = page.Page();
        page.Response.StatusCode = status;
    }
}
