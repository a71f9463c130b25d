using System.Globalization;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Operators;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Network.Charter;

/// <summary>The charter at one operator: its audits, its suspension.</summary>
[Authorize(Access.Administrator)]
internal sealed class AuditOperatorModel(Db db, NetworkMap map, TimeProvider clock) : PageModel
{
    [BindProperty]
    public List<string> Kept { get; set; } = [];

    [BindProperty]
    public string? Suivant { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Raison { get; set; }

    public Operator Workshop { get; private set; } = null!;

    public IReadOnlyList<Audit> Audits { get; private set; } = [];

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Field Next =>
        new(nameof(Suivant), "Prochain audit, au plus tard le")
        {
            Type = "date",
            Value = Suivant ?? Now.AddYears(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Hint = "Passé ce jour, rien de cet atelier n’est plus en vente. Deux ans au plus.",
        };

    public Field NoteField =>
        new(nameof(Note), "Ce qui a été vu")
        {
            Type = "textarea",
            Required = false,
            Value = Note,
        };

    public Field Why =>
        new(nameof(Raison), "Pourquoi suspendre la vente ?") { Value = Raison, Hint = "L’atelier le lira." };

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var id = OperatorId.From(Guid.Parse((string)context.RouteData.Values["workshop"]!));
        if (await db.Operators.SingleOrDefaultAsync(one => one.Id == id, HttpContext.RequestAborted) is not { } found)
        {
            context.Result = NotFound();
            return;
        }
        Workshop = found;
        Audits = await db
            .Audits.AsNoTracking()
            .Where(one => one.Operator == id)
            .OrderByDescending(one => one.On)
            .ToListAsync(HttpContext.RequestAborted);
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var unmet = Criteria.All.Where(one => !Kept.Contains(one.Code)).Select(one => one.Code).ToList();
        Refuse.If(Note is { Length: > 1000 }, "Mille signes suffisent.");
        Refuse.If(
            unmet.Count > 0 && string.IsNullOrWhiteSpace(Note),
            "Écrivez ce qui manque et ce que l’atelier doit faire : il le lira."
        );
        var audit = new Audit
        {
            Operator = Workshop.Id,
            On = Now,
            Unmet = string.Join(' ', unmet),
            Note = (Note ?? "").Trim(),
            ValidUntil = unmet.Count == 0 ? ReadNext() : null,
            By = User.Actor().Person,
        };
        db.Add(audit);
        Workshop.Audited(audit, Now);
        return await Save(cancellation);
    }

    public async Task<IActionResult> OnPostSuspendAsync(CancellationToken cancellation)
    {
        Workshop.Suspend(Raison, Now);
        return await Save(cancellation);
    }

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken cancellation)
    {
        Workshop.Resume(Now);
        return await Save(cancellation);
    }

    private async Task<IActionResult> Save(CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        map.Forget();
        return RedirectToPage();
    }

    private DateTime ReadNext()
    {
        Refuse.If(
            !DateOnly.TryParseExact(Suivant, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day),
            "Choisissez la date du prochain audit."
        );
        var until = FrenchTime.Utc(day.ToDateTime(default));
        Refuse.If(
            until <= Now || until > Now.AddYears(2).AddDays(1),
            "Le prochain audit a lieu dans les deux ans, à partir de demain."
        );
        return until;
    }
}
