using System.Net;
using Marketplace.Accounts.Contracts;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Tests.Solidarity;

namespace Marketplace.Tests.Ordering.Solidarity;

/// <summary>A household that was given a second code has the limits of one household.</summary>
public sealed class SecondCodeTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task The_same_person_with_another_code_is_told_that_the_household_has_bought()
    {
        var name = SolidarityBuyers.NewName();
        await shop.BuyAs(name, await shop.NewSolidarityUnit(), ("Droit", (await shop.NewRight()).Code));
        var visitor = await shop.AtSecondStep(await shop.NewSolidarityUnit(), name);

        var refused = await visitor.Submit(("Paiement", "retrait"), ("Droit", (await shop.NewRight()).Code));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("et le vôtre en a déjà profité", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_written_otherwise_with_the_same_phone_is_the_same_person()
    {
        await shop.BuyAs(
            "Hélène Du Pré Aux Clercs",
            await shop.NewSolidarityUnit(),
            ("Droit", (await shop.NewRight()).Code)
        );
        var visitor = shop.Visit();
        await visitor.Put((await shop.NewSolidarityUnit()).Tag);
        await visitor.Introduce(name: "DU PRE-AUX-CLERCS  helene", phone: "+33 6 12 34 56 78");

        var refused = await visitor.Submit(("Paiement", "retrait"), ("Droit", (await shop.NewRight()).Code));

        Assert.Contains("et le vôtre en a déjà profité", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_families_that_give_the_phone_of_who_accompanies_them_are_two()
    {
        await shop.BuyAs(
            SolidarityBuyers.NewName(),
            await shop.NewSolidarityUnit(),
            ("Droit", (await shop.NewRight()).Code)
        );
        var unit = await shop.NewSolidarityUnit();

        await shop.BuyAs(SolidarityBuyers.NewName(), unit, ("Droit", (await shop.NewRight()).Code));

        Assert.Single(await shop.OrdersOf(unit));
    }

    [Fact]
    public async Task Two_orders_side_by_side_with_two_codes_of_one_person_do_not_both_pass()
    {
        var name = SolidarityBuyers.NewName();
        var (one, other) = (await shop.NewSolidarityUnit(), await shop.NewSolidarityUnit());
        var (first, second) = (await shop.AtSecondStep(one, name), await shop.AtSecondStep(other, name));
        await first.Submit(("Paiement", "retrait"), ("Droit", (await shop.NewRight()).Code));
        await second.Submit(("Paiement", "retrait"), ("Droit", (await shop.NewRight()).Code));

        await first.Press(Purchases.OrderButton);
        var refused = await second.Press(Purchases.OrderButton);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Empty(await shop.OrdersOf(other));
    }

    [Fact]
    public async Task Two_codes_given_to_one_family_allowance_number_are_one_household()
    {
        var (one, other) = (await GivenTo("123 4567 x"), await GivenTo("1234567X"));
        await shop.BuyWith(await shop.NewSolidarityUnit(), ("Droit", one));
        var visitor = await shop.AtSecondStep(await shop.NewSolidarityUnit());

        var refused = await visitor.Submit(("Paiement", "retrait"), ("Droit", other));

        Assert.Contains("et le vôtre en a déjà profité", refused.Text, StringComparison.Ordinal);
    }

    private async Task<string> GivenTo(string number)
    {
        var lead = await shop.SignIn(Role.Lead, await shop.NewOperator());
        await lead.Open("/atelier/codes");
        var given = await lead.Submit(("Tarif", "Solidarity"), ("Numero", number), ("Mail", ""));
        return given
            .Text.Split(' ')
            .First(word => word.StartsWith("S-", StringComparison.Ordinal) && word.Length == 16);
    }
}
