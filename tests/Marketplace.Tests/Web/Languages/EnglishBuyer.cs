namespace Marketplace.Tests.Web.Languages;

/// <summary>Who buys in English, by the same forms as everybody.</summary>
internal sealed class EnglishBuyer(Visitor visitor)
{
    public Visitor Visitor => visitor;

    public async Task<Sight> Put(string tag)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("unite", tag)]);
        return await Sight.Of(await visitor.Browser.PostAsync(new Uri("/en/panier", UriKind.Relative), form));
    }

    public async Task<Sight> Buy(string tag, string mail = "", string payment = "retrait")
    {
        await Put(tag);
        await visitor.Open("/en/commande?etape=1");
        await visitor.Submit(("Nom", "Camille Exemple"), ("Telephone", "06 12 34 56 78"), ("Mail", mail));
        await visitor.Submit(("Paiement", payment), ("Souhait", ""));
        return await visitor.Press("Order with obligation to pay");
    }
}
