using System.Globalization;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Buying;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Recalls;

/// <summary>Looks for the units of a recall, shows them, and opens it once somebody has seen how many there are.</summary>
internal abstract class RecallsModel(Db db, IRecallDevices devices, INetwork network, TimeProvider clock) : PageModel
{
    private const int Shown = 30;

    [BindProperty]
    public string? Model { get; set; }

    [BindProperty]
    public string? Numbers { get; set; }

    [BindProperty]
    public string? Sentence { get; set; }

    /// <summary>How many units the page showed; another number means that the stock changed.</summary>
    [BindProperty]
    public string? Confirmed { get; set; }

    public IReadOnlyList<RecalledDevice> Found { get; private set; } = [];
    public IReadOnlyList<RecallRow> Opened { get; private set; } = [];

    /// <summary>Null: the whole network.</summary>
    protected abstract OperatorId? Workshop { get; }

    public IReadOnlyList<Field> Fields =>
        [
            new(nameof(Model), "Marque et modèle")
            {
                Value = Model,
                Required = false,
                Autocomplete = "off",
                Hint = "Tous les mots doivent y être : « HP EliteBook 840 G3 ».",
            },
            new(nameof(Numbers), "Étiquettes ou numéros de série")
            {
                Value = Numbers,
                Required = false,
                Type = "textarea",
                Hint = "Un par ligne.",
            },
            new(nameof(Sentence), "Le danger, et ce qu’il faut faire")
            {
                Value = Sentence,
                Type = "textarea",
                Hint = "« La batterie peut chauffer. Débranchez l’ordinateur et rapportez-le à l’atelier. »",
            },
        ];

    public Task OnGetAsync(CancellationToken cancellation) => Load(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await Load(cancellation);
        Sentence = Typed.Clean(Sentence ?? "");
        Recall.CheckSentence(Sentence);
        Found = await devices.Matching(Workshop, Model, Lines(Numbers), cancellation);
        Refuse.If(Found.Count == 0, "Aucun appareil ne correspond à ce modèle ni à ces numéros.");
        if (Confirmed != Found.Count.ToString(CultureInfo.InvariantCulture))
            return Page();
        await Open(cancellation);
        return Redirect(Request.Path);
    }

    private async Task Open(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var recall = Recall.Open(Workshop, Sentence!, Found, User.Actor().Person, now);
        var place = Workshop is { } id ? (await network.Operator(id, cancellation))?.Name : null;
        await db.Together(
            async () =>
            {
                db.Add(recall);
                await devices.Recall(
                    [.. Found.Select(device => device.Device)],
                    recall.Id,
                    recall.Sentence,
                    new Trace(now, User.Actor(), place ?? "le réseau"),
                    cancellation
                );
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation
        );
    }

    private async Task Load(CancellationToken cancellation)
    {
        var workshop = Workshop;
        Opened = await db
            .Recalls.Where(recall => workshop == null || recall.Operator == workshop || recall.Operator == null)
            .OrderByDescending(recall => recall.OpenedAt)
            .Select(recall => new RecallRow(
                recall.Id,
                recall.OpenedAt,
                recall.Sentence,
                recall.Units.Count,
                recall.ClosedAt,
                workshop == null || recall.Operator == workshop
            ))
            .Take(Shown)
            .ToListAsync(cancellation);
    }

    private static IReadOnlyCollection<string> Lines(string? typed) =>
        (typed ?? "").Split(['\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <param name="Ours">Whoever reads it may close it.</param>
internal sealed record RecallRow(Guid Id, DateTime OpenedAt, string Sentence, int Units, DateTime? ClosedAt, bool Ours);

/// <summary>A lead recalls units of their own workshop.</summary>
[Authorize(Access.Lead)]
internal sealed class RecallUnitsModel(Db db, IRecallDevices devices, INetwork network, TimeProvider clock)
    : RecallsModel(db, devices, network, clock)
{
    protected override OperatorId? Workshop => User.Operator();
}

/// <summary>The network recalls a model at every workshop.</summary>
[Authorize(Access.Administrator)]
internal sealed class RecallModelsModel(Db db, IRecallDevices devices, INetwork network, TimeProvider clock)
    : RecallsModel(db, devices, network, clock)
{
    protected override OperatorId? Workshop => null;
}
