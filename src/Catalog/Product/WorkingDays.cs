namespace Marketplace.Catalog.Product;

/// <summary>Days on which a workshop prepares orders: Monday to Friday.</summary>
internal static class WorkingDays
{
    public static DateTime After(DateTime day, int working)
    {
        while (working > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                working--;
        }
        return day;
    }
}
