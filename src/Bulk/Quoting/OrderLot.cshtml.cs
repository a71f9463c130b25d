using Marketplace.Accounts.Contracts;
using Marketplace.Bulk.Requesting;
using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Bulk.Quoting;

/// <summary>The buyer orders what the quote says, with the numbers that its accounts need.</summary>
internal sealed class OrderLotModel(
    Db db,
    LotSeals seals,
    INetwork network,
    AcceptQuote accept,
    KeepPurchaseOrder papers,
    IOrganisationOrders orders,
    IOrganisations organisations,
    TimeProvider clock
) : QuotePageModel(db, seals, network, clock)
{
    private const string Alone = "sans";

    private readonly Dictionary<string, string> faults = [];

    [BindProperty]
    public int Version { get; set; }

    public string PurchaseOrder { get; private set; } = "";
    public string Engagement { get; private set; } = "";
    public string ServiceCode { get; private set; } = "";

    /// <summary>The organisations in whose name the reader may accept; empty for a reader without an account.</summary>
    public IReadOnlyList<OrganisationCard> Mine { get; private set; } = [];

    /// <summary>The organisation that was chosen: the id, or nothing.</summary>
    public string InName { get; private set; } = "";

    /// <summary>The organisation that the quote was asked for, where the reader is one of its members.</summary>
    private OrganisationCard? Own => Mine.FirstOrDefault(Quote.IsFor);

    public Field NameField =>
        new("AuNomDe", "Au nom de qui acceptez-vous ?")
        {
            Value = InName,
            Error = faults.GetValueOrDefault("AuNomDe"),
            Hint = "La commande et la facture portent le nom et les numéros de l’organisation, et votre budget compte.",
            Choices =
            [
                .. Mine.Select(one => new Choice(one.Id.Value.ToString(), one.Name)),
                .. Own is null ? [new Choice(Alone, $"{Quote.Organisation}, sans compte")] : Array.Empty<Choice>(),
            ],
        };

    public IReadOnlyDictionary<string, string> Faults => faults;

    public IReadOnlyList<Field> Fields
    {
        get
        {
            Field Ask(string name, string label, string value) =>
                new(name, label)
                {
                    Value = value,
                    Required = false,
                    Autocomplete = "off",
                    Error = faults.GetValueOrDefault(name),
                };
            var own = Ask("BonDeCommande", "Numéro de votre bon de commande", PurchaseOrder);
            return Quote.Kind is BuyerKind.PublicBody or BuyerKind.School
                ?
                [
                    own,
                    Ask("Engagement", "Numéro d’engagement", Engagement) with
                    {
                        Hint = "Pour Chorus Pro, si votre service en donne un.",
                    },
                    Ask("CodeService", "Code service", ServiceCode) with
                    {
                        Hint = "Pour Chorus Pro.",
                    },
                ]
                : [own];
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await orders.Find(OrderId.From(Quote.Id), cancellation) is { } placed)
            return Redirect(placed.Address);
        if (!IsOpen || Quote.Waits)
            return Redirect(Address);
        await ReadMine(cancellation);
        InName = Own?.Id.Value.ToString() ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "Fichier")] IFormFile? file,
        CancellationToken cancellation
    )
    {
        (PurchaseOrder, Engagement) = (Request.Form.Line("BonDeCommande"), Request.Form.Line("Engagement"));
        ServiceCode = Request.Form.Line("CodeService");
        InName = Request.Form.Line("AuNomDe");
        await ReadMine(cancellation);
        foreach (
            var (name, value) in new[]
            {
                ("BonDeCommande", PurchaseOrder),
                ("Engagement", Engagement),
                ("CodeService", ServiceCode),
            }
        )
            if (value.Length > 50)
                faults[name] = "Cinquante signes suffisent : recopiez le numéro seul.";
        if (Mine.Count > 0 && NameField.Choices.All(choice => choice.Value != InName))
            faults["AuNomDe"] = "Choisissez au nom de qui vous acceptez ce devis.";
        if (faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var kept = file is { Length: > 0 } ? await papers.Keep(file, cancellation) : null;
        var with = new Acceptance(Null(PurchaseOrder), Null(Engagement), Null(ServiceCode), kept);
        var by = Mine.FirstOrDefault(one => one.Id.Value.ToString() == InName) is { } chosen
            ? new InNameOf(chosen.Id, User.Actor().Person)
            : null;
        var order = await accept.Accept(Quote.Id, Version, with, by, cancellation);
        return Redirect(order?.Address ?? Address);
    }

    private async Task ReadMine(CancellationToken cancellation)
    {
        if (User.Identity?.IsAuthenticated is not true)
            return;
        var held = await organisations.Of(User.Actor().Person, cancellation);
        Mine = [.. held.Select(one => one.Organisation).Where(Quote.Suits)];
    }

    private static string? Null(string typed) => typed is "" ? null : typed;
}
