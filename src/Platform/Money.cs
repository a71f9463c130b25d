using Marketplace.Platform.Languages;

namespace Marketplace.Platform;

/// <summary>An amount in euro cents. Stored as an integer, so that all three databases sort and sum it alike.</summary>
public readonly record struct Money(long Cents) : IComparable<Money>
{
    public static Money Zero => default;

    public static Money Euros(decimal amount) => new((long)decimal.Round(amount * 100, MidpointRounding.AwayFromZero));

    public static Money operator +(Money left, Money right) => new(checked(left.Cents + right.Cents));

    public static Money operator -(Money left, Money right) => new(checked(left.Cents - right.Cents));

    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;

    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;

    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>As the reader writes it: « 129 € », « 129,50 € » with a no-break space in French, « €129.50 » in English.</summary>
    public override string ToString()
    {
        var language = Language.Current;
        var amount = (Cents / 100m).ToString(Cents % 100 == 0 ? "#,##0" : "#,##0.00", language.Culture);
        return language == Language.French ? amount + "\u00a0€" : "€" + amount;
    }
}
