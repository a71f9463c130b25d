using Marketplace.Bulk.Allocating;
using Marketplace.Bulk.Requesting.Lists;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Bulk.Requesting;

public sealed class NeedListTests
{
    [Theory]
    [InlineData("quantite;type;memoire;stockage;etat;batterie\n12;portable;8;256;B;70")]
    [InlineData("12;portable;8;256;B;70")]
    [InlineData("12\tOrdinateur portable\t8 Go\t256 Go\tb\t70 %")]
    [InlineData("Quantité,Type\n\n12,Portable,8,256,B,70\n")]
    [InlineData("\"12\";\"portable\";\"8\";\"256\";\"B\";\"70\"")]
    public void A_line_is_read_as_people_write_it(string text) =>
        Assert.Equal(
            new Need(12, DeviceType.Laptop, 8, 256, GradeLetter.B, 70),
            Assert.Single(NeedList.Read(text).Needs)
        );

    [Fact]
    public void What_is_left_out_does_not_matter() =>
        Assert.Equal(
            new Need(4, DeviceType.Screen, 0, 0, GradeLetter.C, null),
            Assert.Single(NeedList.Read("4;écran").Needs)
        );

    [Theory]
    [InlineData("0;portable", "la quantité « 0 »")]
    [InlineData("-3;portable", "la quantité « -3 »")]
    [InlineData("1000000000;portable", "la quantité « 1000000000 »")]
    [InlineData("beaucoup;portable", "la quantité « beaucoup »")]
    [InlineData("=A1+2;portable", "la quantité « =A1+2 »")]
    [InlineData(";portable", "la quantité « »")]
    [InlineData("3;toaster", "le type « toaster »")]
    [InlineData("3;portable;huit", "la mémoire « huit »")]
    [InlineData("3;portable;8;-1", "le stockage « -1 »")]
    [InlineData("3;portable;8;256;Z", "l’état « Z »")]
    [InlineData("3;portable;8;256;A;140", "la batterie « 140 »")]
    public void A_line_that_cannot_be_read_is_named_with_its_reason(string line, string reason)
    {
        var read = NeedList.Read($"2;portable\n{line}");

        Assert.Single(read.Needs);
        var fault = Assert.Single(read.Faults).Replace("« » ", "« » ", StringComparison.Ordinal);
        Assert.StartsWith("Ligne 2 : ", fault, StringComparison.Ordinal);
        Assert.Contains(reason.Replace("« »", "«  »", StringComparison.Ordinal), fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_lines_that_ask_for_the_same_are_one() =>
        Assert.Equal(5, Assert.Single(NeedList.Read("2;portable;8\n3;portable;8").Needs).Count);

    [Theory]
    [InlineData(51)]
    [InlineData(20_000)]
    public void A_list_that_is_too_long_is_refused_with_its_length(int lines)
    {
        var read = NeedList.Read(string.Join('\n', Enumerable.Repeat("1;fixe", lines)));

        Assert.Empty(read.Needs);
        Assert.Contains(
            lines == 51 ? "51 lignes" : "trop longue",
            Assert.Single(read.Faults),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void More_than_a_lot_holds_is_refused() =>
        Assert.Contains(
            "plus de 500",
            Assert.Single(NeedList.Read("400;portable\n400;fixe").Faults),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_many_wrong_lines_the_first_ten_are_named()
    {
        var faults = NeedList.Read(string.Join('\n', Enumerable.Repeat("x;y", 30))).Faults;

        Assert.Equal(11, faults.Count);
        Assert.Contains("20 autres lignes", faults[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_read_can_be_written_and_read_again()
    {
        var needs = NeedList.Read("12;portable;8;256;B;70\n4;fixe;16").Needs;

        Assert.Equal(needs, NeedList.Read(NeedList.Write(needs)).Needs);
    }
}
