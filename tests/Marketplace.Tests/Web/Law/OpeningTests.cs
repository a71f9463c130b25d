using Marketplace.Platform;
using Marketplace.Web;
using Marketplace.Web.Legal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Marketplace.Tests.Web.Law;

/// <summary>A shop does not open to the public before it says who answers for it.</summary>
public sealed class OpeningTests
{
    private static readonly SiteSettings Whole = new()
    {
        Mediator = "Médiation de la consommation, 1 rue du Pont, 75000 Paris",
        Publisher = "Réseau des ateliers, association loi 1901, 1 rue de l’Atelier, 30000 Nîmes, SIREN 000 000 000",
        Director = "Camille Exemple",
        Host = "Hébergeur, 2 rue du Câble, 13000 Marseille, 04 00 00 00 00",
    };

    [Fact]
    public void A_shop_that_says_who_answers_opens() => Opening.Check(Whole, In("Production"));

    [Theory]
    [InlineData("Site:Mediator", "L.612-1")]
    [InlineData("Site:Publisher", "2004-575")]
    [InlineData("Site:Director", "2004-575")]
    [InlineData("Site:Host", "2004-575")]
    public void What_is_missing_is_named_with_its_law(string setting, string law)
    {
        var site = setting switch
        {
            "Site:Mediator" => Whole with { Mediator = " " },
            "Site:Publisher" => Whole with { Publisher = "" },
            "Site:Director" => Whole with { Director = "" },
            _ => Whole with { Host = "" },
        };

        var wrong = Assert.Throws<WrongSetting>(() => Opening.Check(site, In("Production")));

        Assert.Equal(setting, wrong.Setting);
        Assert.Contains(law, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Testing")]
    public void Trying_the_shop_out_asks_for_nothing(string environment) =>
        Opening.Check(new SiteSettings(), In(environment));

    private static HostingEnvironment In(string name) => new() { EnvironmentName = name };
}
