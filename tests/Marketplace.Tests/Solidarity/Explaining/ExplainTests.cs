using System.Net;
using Marketplace.Solidarity.Contracts;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;

namespace Marketplace.Tests.Solidarity.Explaining;

public sealed class ExplainTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task The_page_says_for_whom_by_which_proof_and_how_much()
    {
        var page = await shop.Visit().Open("/tarif-solidaire");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var said in new[] { "13 500 €", "9 000 €", "20 %", "1 ordinateur en 24 mois", "12 mois", "RSA" })
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_was_typed_here_is_there_when_one_orders()
    {
        var unit = await shop.NewSolidarityUnit();
        var right = await shop.NewRight();
        var visitor = shop.Visit();
        await visitor.Open("/tarif-solidaire");

        var known = await visitor.Submit(("Code", right.Code.ToLowerInvariant()));

        Assert.Contains("Votre code est reconnu", known.Text, StringComparison.Ordinal);
        await visitor.Put(unit.Tag);
        var second = await visitor.Introduce();
        Assert.Contains(right.Code, second.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_does_not_exist_is_said_so()
    {
        var visitor = shop.Visit();
        await visitor.Open("/tarif-solidaire");

        var page = await visitor.Submit(("Code", "S-0000-0000-0000"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Ce code n’existe pas", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_tier_and_kind_has_a_word()
    {
        Assert.All(Enum.GetValues<Tier>(), tier => Assert.NotEmpty(SolidarityWords.Of(tier)));
        Assert.All(
            Enum.GetValues<UnitKind>(),
            kind => Assert.EndsWith("s", SolidarityWords.Of(kind, 2), StringComparison.Ordinal)
        );
    }
}
