using Marketplace.Platform.Theming;

namespace Marketplace.Tests.Themes;

public sealed class PagerTests
{
    [Theory]
    [InlineData(1, 12, "1 2 12")]
    [InlineData(6, 12, "1 5 6 7 12")]
    [InlineData(12, 12, "1 11 12")]
    [InlineData(1, 1, "1")]
    public void Shows_the_neighbours_and_both_ends(int page, int pages, string steps) =>
        Assert.Equal(steps, string.Join(' ', Pager.For(page, pages, Address).Steps.Select(step => step.Page)));

    [Fact]
    public void The_first_page_has_none_before_it() => Assert.Null(Pager.For(1, 3, Address).Previous);

    [Fact]
    public void The_last_page_has_none_after_it() => Assert.Null(Pager.For(3, 3, Address).Next);

    [Fact]
    public void Every_page_has_an_address() => Assert.Equal("?page=2", Pager.For(1, 3, Address).Next);

    private static string Address(int page) => $"?page={page}";
}
