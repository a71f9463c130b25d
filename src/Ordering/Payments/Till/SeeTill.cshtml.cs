using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Till;

/// <summary>The till of an operator: what came in since the last closing, and the closing itself.</summary>
internal sealed class SeeTillModel(Db db, CloseTill till) : PageModel
{
    private const int Shown = 30;

    [BindProperty]
    public string? Cash { get; set; }

    [BindProperty]
    public string? Terminal { get; set; }

    [BindProperty]
    public string? Left { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>What the page expected when it was shown, in cents.</summary>
    [BindProperty]
    public long Seen { get; set; }

    public TillToday Today { get; private set; } = null!;
    public IReadOnlyList<TillLine> Lines { get; private set; } = [];
    public IReadOnlyList<TillClosing> Closings { get; private set; } = [];

    public IReadOnlyList<Field> Fields =>
        [
            Question(
                nameof(Cash),
                "Espèces comptées, en euros",
                Cash,
                "Tout ce qui est dans la caisse, fonds compris."
            ),
            Question(nameof(Terminal), "Total du ticket du terminal, en euros", Terminal, "0 s’il n’a pas servi."),
            Question(nameof(Left), "Espèces laissées en caisse, en euros", Left, "Le reste part à la banque."),
            new(nameof(Note), "Explication d’un écart")
            {
                Value = Note,
                Required = false,
                Hint = "Nécessaire seulement s’il y a un écart.",
            },
        ];

    public async Task OnGetAsync(CancellationToken cancellation) => await Load(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await Load(cancellation);
        var (cash, terminal) = (Read(nameof(Cash), Cash), Read(nameof(Terminal), Terminal));
        var left = Read(nameof(Left), Left);
        if (cash is null || terminal is null || left is null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var counted = new Counted(cash.Value, terminal.Value, left.Value, Note);
        await till.Close(User.Operator(), counted, new Money(Seen), User.Actor(), cancellation);
        return Redirect("/atelier/caisse");
    }

    private async Task Load(CancellationToken cancellation)
    {
        var workshop = User.Operator();
        Today = await till.Today(workshop, cancellation);
        Lines = await till.Lines(workshop, cancellation);
        Closings = await db
            .TillClosings.AsNoTracking()
            .Where(one => one.Operator == workshop)
            .OrderByDescending(one => one.Number)
            .Take(Shown)
            .ToListAsync(cancellation);
    }

    private Field Question(string name, string label, string? value, string hint) =>
        new(name, label)
        {
            Value = value,
            Hint = hint,
            Autocomplete = "off",
            Error = ModelState[name]?.Errors.FirstOrDefault()?.ErrorMessage,
        };

    private Money? Read(string field, string? typed)
    {
        var amount = Amounts.Read(typed);
        if (amount is null)
            ModelState.AddModelError(field, Amounts.Unreadable);
        return amount;
    }
}
