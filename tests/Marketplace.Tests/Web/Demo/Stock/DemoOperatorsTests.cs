using Marketplace.Web.Demo.Stock;

namespace Marketplace.Tests.Web.Demo.Stock;

public sealed class DemoOperatorsTests
{
    private static readonly DemoOperator[] Both = [DemoOperators.Marseille, DemoOperators.Nimes];

    [Fact]
    public void Each_workshop_has_two_pick_up_points() =>
        Assert.All(Both, workshop => Assert.Equal(2, workshop.PickUpPoints.Count));

    [Fact]
    public void A_phone_number_is_of_a_range_reserved_for_fiction() =>
        Assert.All(
            Both.SelectMany(workshop => workshop.PickUpPoints.Select(point => point.Phone).Append(workshop.Phone)),
            phone => Assert.Matches("^04 65 71 [0-9]{2} [0-9]{2}$", phone)
        );

    [Fact]
    public void A_mail_domain_is_one_that_nobody_can_own() =>
        Assert.All(Both, workshop => Assert.EndsWith(".example", workshop.Domain));

    [Fact]
    public void A_siret_passes_its_checksum() =>
        Assert.All(Both, workshop => Assert.Equal(0, Luhn(workshop.Siret) % 10));

    [Fact]
    public void Pick_up_points_lie_in_the_south_of_France() =>
        Assert.All(
            Both.SelectMany(workshop => workshop.PickUpPoints),
            point =>
            {
                Assert.InRange(point.Latitude, 43, 44.5);
                Assert.InRange(point.Longitude, 3, 6);
            }
        );

    private static int Luhn(string digits) =>
        digits
            .Reverse()
            .Select((digit, place) => (digit - '0') * (1 + place % 2))
            .Sum(digit => digit > 9 ? digit - 9 : digit);
}
