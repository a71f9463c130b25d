using Marketplace.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Workshop.Devices;

/// <summary>A page about the device in hand: it is found by its tag, for its operator, before anything else happens.</summary>
internal abstract class AtDevice(Db db, Bench bench) : PageModel
{
    public Device Device { get; private set; } = null!;

    /// <summary>The version of the device that the form was filled for; a form that is older is not followed.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public DateTime Now => bench.Now;

    public string Address => Addresses.Of(Device);

    public IReadOnlyList<Reason> Reasons => Device.ListingReasons(bench.Today);

    protected CancellationToken Cancellation => HttpContext.RequestAborted;

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (await db.Find(RouteData.Values["tag"] as string, User, Cancellation) is not { } device)
        {
            context.Result = NotFound();
            return;
        }
        Device = device;
        ViewData["Device"] = device.Tag.ToString();
        await Load();
        if (Version is { } seen && seen != device.Version)
            context.Result = Stale(device.Version);
        else
            await next();
    }

    /// <summary>Reads what the page shows besides the device.</summary>
    protected virtual Task Load() => Task.CompletedTask;

    protected Task<Trace> Trace() => bench.Trace(User, Cancellation);

    /// <summary>Does the act, saves it, and goes on; a refusal shows the page again and saves nothing.</summary>
    protected async Task<IActionResult> Do(Action<Device, Trace> act, string next = "")
    {
        if (!ModelState.IsValid)
            return Again();
        act(Device, await Trace());
        return await Save(next);
    }

    protected async Task<IActionResult> Save(string next = "")
    {
        await db.SaveChangesAsync(Cancellation);
        return Redirect(Address + next);
    }

    /// <summary>The page as it is now, with what was typed: the person reads it again and decides again.</summary>
    private PageResult Stale(int version)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        ModelState.AddModelError("", StaleChange.Sentence);
        Version = version;
        return Page();
    }

    /// <summary>The page with what was typed, and what is wrong with it.</summary>
    protected PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        foreach (
            var error in ModelState
                .Where(field => field.Key.Length > 0)
                .SelectMany(field => field.Value!.Errors)
                .ToList()
        )
            ModelState.AddModelError("", error.ErrorMessage);
        return Page();
    }
}
