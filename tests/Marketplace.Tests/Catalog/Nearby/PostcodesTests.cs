using Marketplace.Catalog.Nearby;
using Marketplace.Network.Contracts;
using Marketplace.Platform;

namespace Marketplace.Tests.Catalog.Nearby;

/// <summary>The table of postcodes and the distances counted from it.</summary>
public sealed class PostcodesTests
{
    [Theory]
    [InlineData("30100", "Alès")]
    [InlineData("13001", "Marseille")]
    [InlineData("34200", "Sète")]
    [InlineData("75011", "Paris")]
    [InlineData("20200", "Bastia")]
    [InlineData("29200", "Brest")]
    [InlineData("97400", "Saint-Denis")]
    [InlineData("01000", "Bourg-en-Bresse")]
    public void A_commune_is_known_by_its_postcode(string postcode, string town)
    {
        var place = Postcodes.Find(postcode);

        Assert.Equal((town, null), (place?.Name, place?.Department));
        Assert.Equal($"Distances à vol d’oiseau depuis {town}.", place?.Told);
    }

    [Theory]
    [InlineData("30999", "Nîmes", "Gard")]
    [InlineData("75999", "Paris", "Paris")]
    [InlineData("20099", "Ajaccio", "Corse-du-Sud")]
    [InlineData("20299", "Bastia", "Haute-Corse")]
    [InlineData("97499", "Saint-Denis", "La Réunion")]
    public void Any_other_counts_from_the_seat_of_its_department_and_that_is_said(
        string postcode,
        string seat,
        string department
    )
    {
        var place = Postcodes.Find(postcode);

        Assert.Equal((seat, department), (place?.Name, place?.Department));
        Assert.Contains("Nous ne connaissons pas ce code postal", place?.Told, StringComparison.Ordinal);
        Assert.Contains($"{seat} ({department})", place?.Told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("3000")]
    [InlineData("300000")]
    [InlineData("00100")]
    [InlineData("96000")]
    [InlineData("97900")]
    [InlineData("3000O")]
    [InlineData("٣٠٠٠٠")]
    public void What_is_no_French_postcode_is_not_found(string typed) => Assert.Null(Postcodes.Find(typed));

    [Theory]
    [InlineData(" 30100 ", "30100")]
    [InlineData("30 100", "30100")]
    [InlineData("Alès", null)]
    public void A_postcode_is_read_as_people_write_it(string typed, string? read) =>
        Assert.Equal(read, Postcodes.Read(typed));

    [Fact]
    public void Every_department_of_France_has_its_seat()
    {
        var codes = Enumerable.Range(1, 95).Where(n => n != 20).Select(n => n.ToString("00", null) + "999");

        Assert.All(
            [.. codes, "20000", "20200", "97100", "97200", "97300", "97400", "97600"],
            code => Assert.NotNull(Postcodes.Find(code))
        );
    }

    [Fact]
    public void A_commune_whose_place_is_that_of_its_neighbours_says_so() =>
        Assert.Equal("Distances à vol d’oiseau depuis les environs d’Aranc.", Postcodes.Find("01110")?.Told);

    [Fact]
    public void Each_commune_of_the_mainland_lies_in_reach_of_the_seat_of_its_department()
    {
        var codes = Lines("postcodes.tsv").Select(line => line.Split('\t')[0]).ToList();

        Assert.True(codes.Count > 6_000);
        Assert.Equal(codes.Count, codes.Distinct().Count());
        var far = codes
            .Where(code => code[..2] is not ("20" or "97" or "98"))
            .Where(code =>
            {
                var (commune, seat) = (Postcodes.Find(code)!, Postcodes.Find(code[..2] + "999")!);
                return commune.KilometresTo(seat.Latitude, seat.Longitude) > 150;
            });
        Assert.Empty(far);
    }

    [Theory]
    [InlineData("30000", "34000", 46)]
    [InlineData("30000", "30100", 39)]
    [InlineData("13001", "84000", 86)]
    [InlineData("31000", "06000", 469)]
    public void Distances_agree_with_a_map_within_two_kilometres(string from, string to, int expected)
    {
        var there = Postcodes.Find(to)!;

        Assert.InRange(Postcodes.Find(from)!.KilometresTo(there.Latitude, there.Longitude), expected - 2, expected + 2);
    }

    [Fact]
    public void The_pick_up_points_are_ordered_by_distance()
    {
        var near = new Kilometres(
            Postcodes.Find("30100")!,
            [Point("montpellier", 43.61, 3.88), Point("ales", 44.14, 4.08)]
        );

        Assert.Equal(["ales", "montpellier"], near.Nearest.Select(point => point.Slug));
        Assert.Equal(0, near.To("ales"));
        Assert.Equal(near.To("montpellier"), near.ToAny(["nowhere", "montpellier"]));
        Assert.Equal(Kilometres.Unknown, near.ToAny([]));
    }

    [Theory]
    [InlineData(0, "tout près")]
    [InlineData(1, "tout près")]
    [InlineData(12, "à 12\u00a0km")]
    [InlineData(Kilometres.Unknown, null)]
    public void A_distance_is_said_in_words(int km, string? words) => Assert.Equal(words, Kilometres.Words(km));

    private static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Repository.PathTo("src", "Catalog", "Nearby", name))
            .Where(line => line.Length > 0 && line[0] != '#');

    private static PickUpPointCard Point(string slug, double latitude, double longitude) =>
        new(
            PickUpPointId.New(),
            OperatorId.New(),
            slug,
            slug,
            "1 rue",
            "30000",
            slug,
            "le mardi",
            "04",
            latitude,
            longitude
        );
}
