using Marketplace.Catalog.Alerts;
using Marketplace.Tests.Catalog.Search;

namespace Marketplace.Tests.Catalog.Alerts;

/// <summary>Whether a listing is what an alert asks for: a Lenovo ThinkPad T480 of 14 inches with 8 GB.</summary>
public sealed class MatchingTests
{
    private static readonly Matching ThinkPad = new(
        Corpus.Listings[0] with
        {
            RamMb = 8192,
            StorageGb = 256,
            StorageKind = "SSD",
            Price = new Marketplace.Platform.Money(14_900),
        }
    );

    [Theory]
    [InlineData("")]
    [InlineData("?q=thinkpad")]
    [InlineData("?q=thinkpda")]
    [InlineData("?q=ordi+portable+lenovo+pas+cher")]
    [InlineData("?q=laptop+8go+ssd")]
    [InlineData("?q=t480+i5")]
    [InlineData("?q=portable+14+pouces+moins+de+200")]
    [InlineData("?type=portable&prix-max=150&ram-min=8")]
    public void It_is_what_this_asks_for(string search) => Assert.True(ThinkPad.Answers(Address.Read(search)));

    [Theory]
    [InlineData("?q=t470")]
    [InlineData("?q=t480s")]
    [InlineData("?q=macbook")]
    [InlineData("?q=thinkpad+dell")]
    [InlineData("?q=lenovo+16go")]
    [InlineData("?q=portable+17+pouces")]
    [InlineData("?q=lenovo+moins+de+100+euros")]
    [InlineData("?q=tablette")]
    [InlineData("?type=fixe")]
    [InlineData("?prix-max=148")]
    [InlineData("?q=zzzzqqq")]
    public void It_is_not_what_this_asks_for(string search) => Assert.False(ThinkPad.Answers(Address.Read(search)));
}
