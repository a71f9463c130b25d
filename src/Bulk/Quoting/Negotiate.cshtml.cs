using Marketplace.Bulk.Requesting;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Bulk.Quoting;

/// <summary>The buyer writes to an operator of the quote, and may propose another price or another number.</summary>
internal sealed class NegotiateModel(Db db, LotSeals seals, INetwork network, LotThread thread, TimeProvider clock)
    : QuotePageModel(db, seals, network, clock)
{
    private readonly Dictionary<string, string> faults = [];

    public string Workshop { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string Price { get; private set; } = "";
    public string Units { get; private set; } = "";
    public LotThreadView Thread { get; private set; } = new([], "", _ => "");
    public IReadOnlyDictionary<string, string> Faults => faults;

    public IReadOnlyList<OperatorCard> Sellers => [.. Quote.Operators.Select(one => Workshops[one])];

    public IReadOnlyList<Field> Fields =>
        [
            new("Atelier", "À quel atelier ?")
            {
                Value = Workshop is "" && Sellers is [var only] ? only.Slug : Workshop,
                Choices = [.. Sellers.Select(one => new Choice(one.Slug, one.Name, Share(one.Id)))],
                Error = faults.GetValueOrDefault("Atelier"),
            },
            new("Message", "Votre message")
            {
                Value = Text,
                Type = "textarea",
                Required = false,
                Hint = "Une question, une date, un lieu de remise.",
            },
            new("Prix", "Le prix que vous proposez pour sa part, en euros TTC")
            {
                Value = Price,
                Required = false,
                Error = faults.GetValueOrDefault("Prix"),
            },
            new("Nombre", "Ou le nombre d’appareils que vous prendriez")
            {
                Value = Units,
                Type = "number",
                Required = false,
                Error = faults.GetValueOrDefault("Nombre"),
            },
        ];

    public async Task OnGetAsync(CancellationToken cancellation) => await Load(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await Load(cancellation);
        (Workshop, Price, Units) = (
            Request.Form.Line("Atelier"),
            Request.Form.Line("Prix"),
            Request.Form.Line("Nombre")
        );
        Text = Request.Form["Message"].ToString();
        var (total, units) = (Typed.Euros(Price), Typed.Number(Units));
        if (Sellers.FirstOrDefault(one => one.Slug == Workshop) is not { } seller)
            faults["Atelier"] = "Choisissez l’atelier à qui vous écrivez.";
        else if (Price is not "" && total is null)
            faults["Prix"] = "Écrivez un prix en euros, par exemple 2500.";
        else if (Units is not "" && units is null or < 1 or > LotRequest.MostUnits)
            faults["Nombre"] = $"Écrivez un nombre entre 1 et {LotRequest.MostUnits}.";
        else
        {
            await thread.Add(Quote, seller.Id, null, new Written(Text, total, (int?)units), cancellation);
            return Redirect(AddressOf("/messages"));
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private string Share(OperatorId workshop)
    {
        var lines = Quote.Now.Of(workshop);
        return $"{lines.Count} appareil{(lines.Count > 1 ? "s" : "")}, {QuoteVersion.Sum(lines)}";
    }

    private async Task Load(CancellationToken cancellation) =>
        Thread = new LotThreadView(
            await thread.Of(Quote, null, cancellation),
            "Vous",
            one => Workshops.TryGetValue(one, out var card) ? card.Name : "L’atelier"
        );
}
