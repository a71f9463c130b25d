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
    TimeProvider clock
) : QuotePageModel(db, seals, network, clock)
{
    private readonly Dictionary<string, string> faults = [];

    [BindProperty]
    public int Version { get; set; }

    public string PurchaseOrder { get; private set; } = "";
    public string Engagement { get; private set; } = "";
    public string ServiceCode { get; private set; } = "";

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

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await orders.Find(OrderId.From(Quote.Id), cancellation) is { } placed ? Redirect(placed.Address)
        : IsOpen ? Page()
        : Redirect(Address);

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "Fichier")] IFormFile? file,
        CancellationToken cancellation
    )
    {
        (PurchaseOrder, Engagement) = (Request.Form.Line("BonDeCommande"), Request.Form.Line("Engagement"));
        ServiceCode = Request.Form.Line("CodeService");
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
        if (faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var kept = file is { Length: > 0 } ? await papers.Keep(file, cancellation) : null;
        var with = new Acceptance(Null(PurchaseOrder), Null(Engagement), Null(ServiceCode), kept);
        var order = await accept.Accept(Quote.Id, Version, with, cancellation);
        return Redirect(order.Address);
    }

    private static string? Null(string typed) => typed is "" ? null : typed;
}
