using Marketplace.Network.Contracts;
using Marketplace.Network.Operators;
using Marketplace.Platform;

namespace Marketplace.Tests.Network.Operators;

public sealed class OperatorTests
{
    [Fact]
    public void An_operator_that_joins_says_so()
    {
        var workshop = new Operator(Staffing.NewCard("Atelier des Gardons"));

        Assert.Equal([new OperatorChanged(workshop.Id)], workshop.Events);
        Assert.Equal("atelier-des-gardons", workshop.Slug);
    }

    [Fact]
    public void A_new_name_keeps_the_old_address()
    {
        var workshop = new Operator(Staffing.NewCard("Atelier des Gardons"));

        workshop.Describe(Staffing.NewCard("Gardons et Cie"));

        Assert.Equal(("Gardons et Cie", "atelier-des-gardons"), (workshop.Name, workshop.Slug));
    }

    [Fact]
    public void An_operator_without_a_mail_address_is_refused() =>
        Assert.Throws<Refusal>(() => new Operator(Staffing.NewCard("Muet") with { Mail = "téléphonez-nous" }));

    [Fact]
    public void Two_points_of_one_operator_do_not_share_a_name()
    {
        var workshop = new Operator(Staffing.NewCard("Atelier"));
        workshop.Open(Staffing.NewPoint("Nîmes gare"));

        var refusal = Assert.Throws<Refusal>(() => workshop.Open(Staffing.NewPoint("NÎMES-GARE")));

        Assert.Contains("a déjà un point de retrait", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3000")]
    [InlineData("30000 Nîmes")]
    [InlineData("3000O")]
    public void A_post_code_has_five_digits(string code) =>
        Assert.Throws<Refusal>(() =>
            new Operator(Staffing.NewCard("Atelier")).Open(Staffing.NewPoint("Gare") with { PostCode = code })
        );

    [
        Theory,
        InlineData(90.1, 4),
        InlineData(43, -180.5),
        InlineData(double.NaN, 4),
        InlineData(43, double.PositiveInfinity)
    ]
    public void A_point_is_on_the_earth(double latitude, double longitude) =>
        Assert.Throws<Refusal>(() =>
            new Operator(Staffing.NewCard("Atelier")).Open(
                Staffing.NewPoint("Ailleurs") with
                {
                    Latitude = latitude,
                    Longitude = longitude,
                }
            )
        );

    [Fact]
    public void A_point_that_is_not_its_own_cannot_be_changed()
    {
        var stranger = new Operator(Staffing.NewCard("Voisin")).Open(Staffing.NewPoint("Chez le voisin"));

        Assert.False(new Operator(Staffing.NewCard("Atelier")).Describe(stranger.Id, Staffing.NewPoint("À moi")));
    }
}
