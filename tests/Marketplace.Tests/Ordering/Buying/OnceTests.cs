using System.Net;
using Marketplace.Tests.Catalog;

namespace Marketplace.Tests.Ordering.Buying;

/// <summary>However often the forms are posted, there is one order.</summary>
public sealed class OnceTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task The_order_button_pressed_again_from_the_back_button_shows_the_same_order()
    {
        var unit = await shop.NewUnit();
        var visitor = await AtRecap(unit.Tag.ToString());
        var recap = visitor.Page;

        var first = await visitor.Press(Purchases.OrderButton);
        var second = await Post(visitor, recap);

        Assert.Equal(first.Path, second.Path);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Single(await shop.OrdersOf(unit));
    }

    [Fact]
    public async Task Twenty_clicks_at_once_are_one_order()
    {
        var unit = await shop.NewUnit();
        var visitor = await AtRecap(unit.Tag.ToString());
        var recap = visitor.Page;

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Post(visitor, recap)));

        var order = Assert.Single(await shop.OrdersOf(unit));
        Assert.All(answers, answer => Assert.Equal($"/commande/{order.Number}", answer.Path));
    }

    [Fact]
    public async Task The_first_step_clicked_ten_times_at_once_keeps_the_unit_once_and_loses_nothing()
    {
        var unit = await shop.NewUnit();
        var visitor = shop.Visit();
        await visitor.Put(unit.Tag);
        var form = await visitor.Open("/commande");
        (string, string)[] answers = [("Nom", "Camille"), ("Telephone", "0612345678")];

        var seen = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Post(visitor, form, answers)));

        Assert.All(seen, page => Assert.Contains("Étape 2 sur 3", page.Text, StringComparison.Ordinal));
        Assert.Single(await shop.Chain(unit), entry => entry == "Reserved");
    }

    [Fact]
    public async Task The_first_step_posted_after_the_order_shows_the_order()
    {
        var unit = await shop.NewUnit();
        var visitor = shop.Visit();
        await visitor.Put(unit.Tag);
        var form = await visitor.Open("/commande");
        await visitor.Submit(("Nom", "Camille"), ("Telephone", "0612345678"));
        await visitor.Choose();
        var order = await visitor.Press(Purchases.OrderButton);

        var again = await Post(visitor, form, ("Nom", "Camille"), ("Telephone", "0612345678"));

        Assert.Equal(order.Path, again.Path);
    }

    [Fact]
    public async Task The_key_of_somebody_elses_order_opens_nothing()
    {
        var unit = await shop.NewUnit();
        var buyer = await AtRecap(unit.Tag.ToString());
        var key = buyer.Page.FormThatSays(Purchases.OrderButton).Controls.Single(one => one.Name == "cle").Value;
        await buyer.Press(Purchases.OrderButton);
        var other = await AtRecap((await shop.NewUnit()).Tag.ToString());

        var tried = await Post(other, other.Page, ("cle", key));

        Assert.DoesNotContain(Assert.Single(await shop.OrdersOf(unit)).Number, tried.Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> AtRecap(string tag)
    {
        var visitor = shop.Visit();
        await visitor.Put(tag);
        await visitor.Introduce();
        await visitor.Choose();
        return visitor;
    }

    /// <summary>Sends a form of a page that the visitor no longer looks at, as the back button does.</summary>
    private static async Task<Sight> Post(Visitor visitor, Sight seen, params (string Name, string Value)[] fields)
    {
        var form = seen.Forms.Single(one => one.Controls.Any(control => control.Name == "etape"));
        using var content = new FormUrlEncodedContent(
            form.Filled(fields).Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        return await Sight.Of(await visitor.Browser.PostAsync(new Uri(seen.Address, form.Action), content));
    }
}
