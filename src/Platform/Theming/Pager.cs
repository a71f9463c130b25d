namespace Marketplace.Platform.Theming;

/// <summary>Pages with addresses: the current one, its neighbours, the first and the last. Never infinite scroll.</summary>
public sealed record Pager(int Page, int Pages, IReadOnlyList<PagerStep> Steps)
{
    public string? Previous => Steps.FirstOrDefault(step => step.Page == Page - 1)?.Address;

    public string? Next => Steps.FirstOrDefault(step => step.Page == Page + 1)?.Address;

    /// <summary>The steps worth showing; a gap between two of them is a « … ».</summary>
    /// <param name="page">The page shown, from 1.</param>
    /// <param name="pages">How many there are; 1 or less shows no pager.</param>
    /// <param name="address">The address of a page: <c>n => $"/ordinateurs?page={n}"</c>.</param>
    public static Pager For(int page, int pages, Func<int, string> address)
    {
        int[] shown = [1, page - 1, page, page + 1, pages];
        var steps = shown.Where(n => n >= 1 && n <= pages).Distinct().Order();
        return new(page, pages, [.. steps.Select(n => new PagerStep(n, address(n)))]);
    }

    public static Pager Example { get; } = For(4, 12, n => $"/ordinateurs?page={n}");
}

/// <summary>One page and its address.</summary>
public sealed record PagerStep(int Page, string Address);
