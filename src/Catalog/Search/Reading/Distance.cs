namespace Marketplace.Catalog.Search.Reading;

/// <summary>How many keys were missed: a letter added, dropped, replaced, or two neighbours swapped.</summary>
internal static class Distance
{
    /// <summary>The distance, or <paramref name="limit"/> + 1 as soon as it is known to be larger.</summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
            return limit + 1;
        int width = right.Length + 1;
        Span<int> rows = width <= 64 ? stackalloc int[3 * 64] : new int[3 * width];
        Span<int> before = rows[..width];
        Span<int> above = rows[width..(2 * width)];
        Span<int> row = rows[(2 * width)..(3 * width)];
        for (int j = 0; j < width; j++)
            above[j] = j;
        int leastAbove = 0;
        for (int i = 1; i <= left.Length; i++)
        {
            // A swap reaches two rows back: only two rows beyond the limit leave no way back under it.
            int least = Fill(row, above, before, left, right, i);
            if (least > limit && leastAbove > limit)
                return limit + 1;
            leastAbove = least;
            Span<int> free = before;
            before = above;
            above = row;
            row = free;
        }
        return Math.Min(above[right.Length], limit + 1);
    }

    private static int Fill(
        Span<int> row,
        Span<int> above,
        Span<int> before,
        ReadOnlySpan<char> left,
        ReadOnlySpan<char> right,
        int i
    )
    {
        int least = row[0] = i;
        for (int j = 1; j <= right.Length; j++)
        {
            int replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                row[j] = Math.Min(row[j], before[j - 2] + 1);
            least = Math.Min(least, row[j]);
        }
        return least;
    }
}
