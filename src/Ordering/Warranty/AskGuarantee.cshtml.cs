using Marketplace.Network.Contracts;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Warranty;

/// <summary>A buyer tells what does not work, and follows what is done about it.</summary>
internal sealed class AskGuaranteeModel(
    Db db,
    OrderSeals seals,
    WarrantyClocks clocks,
    INetwork network,
    TimeProvider clock
) : PageModel
{
    private Order order = null!;
    private SubOrder part = null!;
    private OrderLine line = null!;

    public string Number => order.Number;
    public string Title => line.Title;
    public string Address => seals.Address(order.Id, order.Number);
    public DateTime Now => clock.GetUtcNow().UtcDateTime;
    public WarrantyClock Clock { get; private set; } = new(WarrantyRule.Law, null, 0);
    public IReadOnlyList<WarrantyCase> Cases { get; private set; } = [];
    public string Seller { get; private set; } = "";
    public string To { get; private set; } = "";
    public string Complaint { get; private set; } = "";
    public string? Wish { get; private set; }

    public bool MayAsk => Clock.Until >= Now && !Cases.Any(one => one.IsOpen);

    public IReadOnlyList<Field> Fields =>
        [
            new("Probleme", "Qu’est-ce qui ne va pas ?")
            {
                Value = Complaint,
                Type = "textarea",
                Hint = "Ce que vous voyez, et depuis quand. N’écrivez ni mot de passe ni numéro de carte.",
            },
            new("Souhait", "Que préférez-vous ?")
            {
                Value = Wish,
                Choices =
                [
                    new(nameof(BuyerWish.Repair), "Qu’il soit réparé", "la garantie s’allonge alors de six mois"),
                    new(nameof(BuyerWish.Exchange), "Qu’il soit échangé", "contre un ordinateur équivalent"),
                ],
            },
        ];

    public async Task<IActionResult> OnGetAsync(
        string number,
        Guid line,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    ) => await Load(number, line, key, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        string number,
        Guid line,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    )
    {
        if (!await Load(number, line, key, cancellation))
            return NotFound();
        if (Request.Form["Acte"] == "rembourser")
            AskForRefund();
        else
            Open();
        await db.SaveChangesAsync(cancellation);
        return Redirect(Request.Path + Request.QueryString);
    }

    private void AskForRefund()
    {
        var open = Cases.FirstOrDefault(one => one.IsOpen);
        Refuse.If(open is null, "Ce dossier est terminé.");
        open.AskForRefund(Now);
    }

    private void Open()
    {
        Refuse.If(Cases.Any(one => one.IsOpen), "Votre demande est déjà enregistrée.");
        (Complaint, Wish) = (Request.Form.Line("Probleme"), Request.Form["Souhait"]);
        Refuse.If(!Enum.TryParse<BuyerWish>(Wish, out var wish), "Dites ce que vous préférez.");
        db.Add(WarrantyCase.Open(order, part, line, Clock, Complaint, wish, Now));
    }

    private async Task<bool> Load(string number, Guid id, string? key, CancellationToken cancellation)
    {
        if (await db.Order(number, cancellation) is not { } found || !seals.Opens(key, found.Id))
            return false;
        if (found.Parts.FirstOrDefault(one => one.Lines.Any(l => l.Id == id)) is not { } of)
            return false;
        (order, part, line) = (found, of, of.Lines.Single(one => one.Id == id));
        Clock = (await clocks.Of([part], cancellation))[id];
        Cases = await db
            .WarrantyCases.Where(one => one.Order == order.Id && one.Line == id)
            .OrderByDescending(one => one.OpenedAt)
            .ToListAsync(cancellation);
        var workshop = await network.Operator(part.Operator, cancellation);
        (Seller, To) = (workshop?.Name ?? "", workshop?.Address ?? "");
        return true;
    }
}
