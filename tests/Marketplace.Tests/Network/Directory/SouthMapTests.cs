using Marketplace.Network.Contracts;
using Marketplace.Network.Directory;

namespace Marketplace.Tests.Network.Directory;

public sealed class SouthMapTests
{
    public static TheoryData<string> TownNames => [.. Towns.South.Select(town => town.Name)];

    [Theory, MemberData(nameof(TownNames))]
    public void Each_town_lies_within_the_outline_of_its_department(string name)
    {
        var town = Towns.South.Single(one => one.Name == name);

        Assert.Equal(town.Department, SouthMap.At(town.Latitude, town.Longitude));
    }

    [Fact]
    public void Each_department_has_three_towns_at_least() =>
        Assert.All(
            Departments.South.Keys,
            code => Assert.InRange(Towns.South.Count(town => town.Department == code), 3, 10)
        );

    [Theory]
    [InlineData(48.85, 2.35)]
    [InlineData(42.0, 3.0)]
    public void What_is_elsewhere_is_in_none(double latitude, double longitude) =>
        Assert.Null(SouthMap.At(latitude, longitude));

    [Fact]
    public void Each_department_and_each_point_is_a_link_with_a_name()
    {
        using var text = new StringWriter();
        SouthMap
            .Draw(
                [new("L’Atelier & Cie", 43.84, 4.36, "/reseau/atelier")],
                new HashSet<string> { "30" },
                "30",
                code => $"/reseau?departement={code}"
            )
            .WriteTo(text, System.Text.Encodings.Web.HtmlEncoder.Default);
        var svg = text.ToString();

        foreach (var code in Departments.South.Keys)
            Assert.Contains($"href=\"/reseau?departement={code}\"", svg, StringComparison.Ordinal);
        Assert.Contains("<title>Gard (30), desservi</title>", svg, StringComparison.Ordinal);
        Assert.Contains(
            "Lozère (48), pas encore de point de retrait",
            System.Net.WebUtility.HtmlDecode(svg),
            StringComparison.Ordinal
        );
        Assert.Contains("Atelier &amp; Cie", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30100", "30")]
    [InlineData("20000", "2A")]
    [InlineData("20200", "2B")]
    [InlineData("97410", "974")]
    public void A_postcode_tells_its_department(string postCode, string code) =>
        Assert.Equal(code, Departments.OfPostCode(postCode));

    [Fact]
    public void A_town_far_from_every_point_is_named_and_one_that_is_near_is_not()
    {
        var point = new PickUpPointCard(
            PickUpPointId.New(),
            Marketplace.Platform.OperatorId.New(),
            "nimes",
            "Nîmes",
            "",
            "30000",
            "Nîmes",
            "",
            "",
            43.84,
            4.36
        );

        var reach = Coverage.Of([], [point]);

        Assert.DoesNotContain(reach.Single(one => one.Code == "30").Far, town => town.Town.Name == "Nîmes");
        Assert.True(reach.Single(one => one.Code == "65").IsWanting);
        var tarbes = reach.Single(one => one.Code == "65").Towns.Single(town => town.Town.Name == "Tarbes");
        Assert.InRange(tarbes.Km, 330, 370);
        Assert.All(Coverage.Of([], []), one => Assert.True(one.IsWanting));
    }
}
