using Marketplace.Platform;

namespace Marketplace.Ordering.Owed;

/// <summary>
/// The account of a buyer on a day: every movement with the balance after it, and what is open with what paying late
/// costs. The balance is the sum of what is open, to the cent.
/// </summary>
internal sealed record Statement(
    string Buyer,
    DateOnly Day,
    IReadOnlyList<StatementLine> Lines,
    IReadOnlyList<OpenItem> Open
)
{
    public Money Invoiced => Sum(MovementKind.Invoice);
    public Money Credited => Sum(MovementKind.CreditNote);
    public Money Paid => Sum(MovementKind.Payment);
    public Money PaidBack => Sum(MovementKind.PaidBack);

    public Money Balance => Invoiced + Credited + Paid + PaidBack;

    public Money Interest => new(Open.Sum(one => one.Penalty.Interest.Cents));
    public Money Recovery => new(Open.Sum(one => one.Penalty.Recovery.Cents));

    public Money Total => Balance + Interest + Recovery;

    /// <summary>What the balance and the total are made of, as a row each.</summary>
    public IReadOnlyList<(string Words, Money Amount)> Sums =>
        [
            ("Facturé", Invoiced),
            ("Avoirs", Credited),
            ("Payé", Paid),
            ("Rendu ou repris par la banque", PaidBack),
            ("Solde", Balance),
            ("Intérêts de retard à ce jour", Interest),
            ("Indemnités pour frais de recouvrement", Recovery),
        ];

    public static Statement Of(string buyer, IReadOnlyList<OwedPart> parts, LateSettings late, DateOnly today)
    {
        var balance = 0L;
        var lines = parts
            .SelectMany(part => part.Movements.Select(moved => (part, moved)))
            .OrderBy(one => one.moved.Day)
            .ThenBy(one => one.moved.Kind)
            .ThenBy(one => one.part.Number, StringComparer.Ordinal)
            .ThenBy(one => one.moved.Name, StringComparer.Ordinal)
            .Select(one => new StatementLine(one.part, one.moved, new Money(balance += one.moved.Cents)))
            .ToList();
        var open = parts
            .Select(part => new OpenItem(part, part.DaysLate(today), part.Penalty(late, today)))
            .Where(one => one.Part.Open != Money.Zero || one.Penalty.Total > Money.Zero)
            .OrderBy(one => one.Part.Invoice?.Due ?? DateOnly.MaxValue)
            .ThenBy(one => one.Part.Number, StringComparer.Ordinal)
            .ToList();
        return new(buyer, today, lines, open);
    }

    private Money Sum(MovementKind kind) =>
        new(Lines.Where(line => line.Moved.Kind == kind).Sum(line => line.Moved.Cents));
}

/// <param name="Balance">What is owed in all after it.</param>
internal sealed record StatementLine(OwedPart Part, Movement Moved, Money Balance)
{
    public string Word =>
        Moved.Kind switch
        {
            MovementKind.Invoice => "Facture",
            MovementKind.CreditNote => "Avoir",
            MovementKind.Payment => "Paiement",
            _ => "Somme rendue",
        };
}

internal sealed record OpenItem(OwedPart Part, int DaysLate, Penalty Penalty)
{
    /// <summary>How old a claim is, as accounts sort it.</summary>
    public AgeBand Band =>
        DaysLate switch
        {
            0 => AgeBand.NotDue,
            <= 30 => AgeBand.UpTo30,
            <= 60 => AgeBand.UpTo60,
            <= 90 => AgeBand.UpTo90,
            _ => AgeBand.Older,
        };
}

/// <summary>By the days since an invoice was to be paid.</summary>
internal enum AgeBand
{
    NotDue,
    UpTo30,
    UpTo60,
    UpTo90,
    Older,
}

internal static class AgeBands
{
    public static string Word(this AgeBand band) =>
        band switch
        {
            AgeBand.NotDue => "Pas encore échu",
            AgeBand.UpTo30 => "De 1 à 30 jours de retard",
            AgeBand.UpTo60 => "De 31 à 60 jours",
            AgeBand.UpTo90 => "De 61 à 90 jours",
            AgeBand.Older => "Plus de 90 jours",
            _ => throw new ArgumentOutOfRangeException(nameof(band), band, "A band without a word."),
        };
}
