using Marketplace.Ordering.Quoting;
using Marketplace.Platform;
using Marketplace.Platform.Mail;
using Marketplace.Platform.Theming;
using Marketplace.Solidarity.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Draws;

/// <summary>A draw for everybody: what is drawn, the rule, how to enter; afterwards the result and how to work it out again.</summary>
internal sealed class SeeDrawModel(
    Db db,
    IEligibility eligibility,
    IRememberCode memory,
    QuoteSeals seals,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public string? Droit { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    public Draw Draw { get; private set; } = null!;

    /// <summary>How many entered, and once drawn the tickets in the order of the draw.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<SeenTicket> Tickets { get; private set; } = [];

    /// <summary>Where a unit is in the line; null before the draw.</summary>
    public string? StateOf(DrawUnit unit) =>
        Draw.Seed is null ? null
        : unit.KeptFor is null ? "de nouveau en vente pour tous, plus personne n’attendait"
        : unit.KeptUntil is { } until ? $"gardé pour le numéro {TicketOf(unit)} jusqu’au {until.LongDay}"
        : $"commandé par le numéro {TicketOf(unit)}";

    private string TicketOf(DrawUnit unit) => Tickets.FirstOrDefault(one => one.Entry == unit.KeptFor)?.Number ?? "—";

    public bool IsOpen => Draw.IsOpen(clock.GetUtcNow().UtcDateTime);

    public IReadOnlyList<Field> Fields =>
        [
            new(nameof(Droit), "Votre code de tarif solidaire")
            {
                Value = Droit ?? memory.Read(HttpContext),
                Autocomplete = "off",
            },
            new(nameof(Mail), "Votre adresse électronique")
            {
                Value = Mail,
                Type = "email",
                Autocomplete = "email",
                Required = false,
                Hint =
                    "Pour vous écrire si le sort vous désigne. Sans adresse, revenez avec le lien que nous vous donnons.",
            },
        ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) =>
        await Load(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
            return NotFound();
        Refuse.If(!IsOpen, "Les inscriptions sont terminées.");
        var right = await eligibility.Right(Droit, cancellation);
        Refuse.If(right is null, "Ce code n’existe pas. La page « Tarif solidaire » dit comment en avoir un.");
        Refuse.If(right.Over is not null, right.Over ?? "");
        var mail = string.IsNullOrWhiteSpace(Mail) ? null : Mail.Trim().ToLowerInvariant();
        Refuse.If(mail is not null && !DeliverableAttribute.Takes(mail), DeliverableAttribute.Incomplete);
        var entry = new DrawEntry
        {
            Draw = id,
            Right = right.Id.Value,
            Household = right.Household,
            At = clock.GetUtcNow().UtcDateTime,
            Mail = mail,
        };
        return Redirect(WriteToWinner.Address(entry, seals.Key(await Enter(entry, cancellation))));
    }

    /// <summary>Entering twice leads to the same page: a household has one ticket.</summary>
    private async Task<Guid> Enter(DrawEntry entry, CancellationToken cancellation)
    {
        db.Add(entry);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return entry.Id;
        }
        catch (DbUpdateException twice) when (db.IsDuplicate(twice))
        {
            throw new Refusal("Votre foyer est déjà inscrit à ce tirage. Reprenez le lien reçu ce jour-là.");
        }
    }

    private async Task<bool> Load(Guid id, CancellationToken cancellation)
    {
        if (
            await db
                .Draws.AsNoTracking()
                .Include(one => one.Units)
                .SingleOrDefaultAsync(one => one.Id == id, cancellation)
            is not { } found
        )
            return false;
        Draw = found;
        var entries = db.Set<DrawEntry>().Where(entry => entry.Draw == id);
        Count = await entries.CountAsync(cancellation);
        if (found.Seed is not null)
            Tickets = [.. (await Ranked(entries).ToListAsync(cancellation)).Select(Seen)];
        return true;
    }

    private static IQueryable<DrawEntry> Ranked(IQueryable<DrawEntry> entries) =>
        entries.AsNoTracking().Where(entry => entry.Rank != null).OrderBy(entry => entry.Rank);

    private SeenTicket Seen(DrawEntry entry)
    {
        var unit = Draw.Units.FirstOrDefault(one => one.KeptFor == entry.Id);
        var state =
            unit is { KeptUntil: not null } ? "c’est son tour"
            : unit is not null ? "a commandé"
            : entry.WasOffered ? "son tour est passé"
            : null;
        return new(entry.Id, entry.Ticket, state);
    }
}

/// <summary>A ticket in the published result, and whether its turn is now or has been.</summary>
internal sealed record SeenTicket(Guid Entry, string Number, string? State);
