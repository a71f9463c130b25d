using Marketplace.Ordering.Agec;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using UglyToad.PdfPig;

namespace Marketplace.Tests.Ordering.Agec;

/// <summary>What a public buyer is told, without a shop around it.</summary>
public sealed class ReuseProofTests
{
    private static readonly DateTime Day = new(2027, 3, 3, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(2024, 20)]
    [InlineData(2026, 20)]
    [InlineData(2027, 25)]
    [InlineData(2029, 25)]
    [InlineData(2030, 30)]
    [InlineData(2041, 30)]
    public void The_least_share_is_that_of_the_decree(int year, int share) =>
        Assert.Equal(share, AgecShare.Least(year));

    [Theory]
    [InlineData(2_500, 10_000, 25)]
    [InlineData(2_499, 10_000, 24)]
    [InlineData(10_000, 10_000, 100)]
    [InlineData(1, 0, null)]
    public void A_share_is_never_rounded_up(long reused, long spent, int? share) =>
        Assert.Equal(share, ReuseProof.Share(new Money(reused), new Money(spent)));

    [Fact]
    public void Every_type_has_a_family_and_a_code_of_eight_digits_and_a_check_digit()
    {
        foreach (var type in Enum.GetValues<DeviceType>().Cast<DeviceType?>().Append(null))
        {
            var (family, product) = CpvFamily.Of(type);
            Assert.Matches("^[0-9]{8}-[0-9]$", family.Code);
            Assert.Matches("^[0-9]{8}-[0-9]$", product.Code);
            Assert.Equal(family.Code[..2], product.Code[..2]);
        }
        Assert.Equal(CpvFamily.Telephones, CpvFamily.Of(DeviceType.Smartphone).Family);
        Assert.Equal("30213100-6", CpvFamily.Of(DeviceType.Laptop).Product.Code);
    }

    [Fact]
    public void The_families_add_up_to_the_whole()
    {
        var proof = Proof();

        Assert.Equal([CpvFamily.Computers, CpvFamily.Telephones], proof.Families.Select(one => one.Family));
        Assert.Equal(new Money(34_950), proof.Total);
        Assert.Equal(proof.Total.Cents, proof.Families.Sum(one => one.Net.Cents));
        Assert.All(proof.Families, one => Assert.Equal(one.Net.Cents, one.Products.Sum(part => part.Net.Cents)));
        Assert.Equal(2, proof.Families[0].Products[0].Units);
    }

    [Fact]
    public void The_paper_names_the_law_the_family_the_amounts_and_each_serial_number()
    {
        using var pdf = PdfDocument.Open(ReuseProofPdf.Draw(Proof(), new Site()));
        var text = string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));

        string[] said =
        [
            ReuseProofPdf.Title,
            "Année 2027",
            "Ville d’Exemple",
            Bulk.Lots.Siret,
            "2020-105",
            "2024-134",
            "25 %",
            "30200000-1",
            "32250000-0",
            "349,50",
            "3 appareils",
            "SERIE-1",
            "série non lue",
            "F-2027-0001",
            "Atelier des Gardons",
        ];
        Assert.All(said, words => Assert.Contains(words, text.Replace('\u00a0', ' '), StringComparison.Ordinal));
    }

    private static ReuseProof Proof() =>
        new(
            "Année 2027",
            "Ville d’Exemple",
            Bulk.Lots.Siret,
            2027,
            [
                new(
                    OperatorId.New(),
                    "Atelier des Gardons",
                    "gardons",
                    "association",
                    "a@exemple.test",
                    "04 66 00 00 00",
                    "4 rue des Aires, 30100 Alès",
                    "30",
                    false
                ),
            ],
            [
                Unit("OS-1", "SERIE-1", DeviceType.Laptop, 14_900),
                Unit("OS-2", null, DeviceType.Laptop, 14_950),
                Unit("OS-3", "SERIE-3", DeviceType.Smartphone, 5_100),
            ],
            Day
        );

    private static ReusedUnit Unit(string tag, string? serial, DeviceType type, long cents)
    {
        var (family, product) = CpvFamily.Of(type);
        return new(tag, serial, "Vallon 14", family, product, new Money(cents), "R-27-000000", "F-2027-0001");
    }

    private sealed class Site : IPublicAddress
    {
        public string Of(string path) => $"https://exemple.test{path}";
    }
}
