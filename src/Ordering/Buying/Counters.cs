using System.Globalization;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;

namespace Marketplace.Ordering.Buying;

/// <summary>Where orders are fetched: the pick-up points of an operator, or its workshop where it has none.</summary>
internal sealed class Counters(INetwork network)
{
    public async Task<Counter> Of(OperatorId workshop, CancellationToken cancellation) =>
        new(await network.Operator(workshop, cancellation), await network.PickUpPoints(workshop, cancellation));

    public async Task<IReadOnlyList<Counter>> Of(IEnumerable<OperatorId> workshops, CancellationToken cancellation)
    {
        var counters = new List<Counter>();
        foreach (var workshop in workshops.Distinct())
            counters.Add(await Of(workshop, cancellation));
        return counters;
    }
}

/// <summary>One operator and its pick-up points.</summary>
internal sealed record Counter(OperatorCard? Workshop, IReadOnlyList<PickUpPointCard> Points)
{
    /// <summary>The value of the choice « at the workshop itself ».</summary>
    private const string Itself = "atelier";

    /// <summary>The value of the choice « at home ».</summary>
    private const string AtHome = "colis";

    /// <summary>What it asks to send its part; null where it does not.</summary>
    public Delivering.ParcelQuote? Parcel { get; init; }

    public string Name => Workshop?.Name ?? "l’atelier";

    public IReadOnlyList<Choice> Choices => Parcel is { } quote ? [.. Places, ToHome(quote)] : Places;

    private IReadOnlyList<Choice> Places =>
        Points.Count > 0
            ? [.. Points.Select(point => new Choice(ValueOf(point), $"{point.Name}, {point.City}", Hint(point)))]
            : [new Choice(Itself, Name, Workshop?.Address)];

    /// <summary>The choice to propose: the only one, or none.</summary>
    public string? Obvious => Choices is [var only] ? only.Value : null;

    /// <summary>Whether the value is one of the choices, and which point it is; null is the workshop itself.</summary>
    public bool TryChoose(string? value, out PickUpPointId? point)
    {
        point = null;
        if (IsAtHome(value))
            return true;
        if (Points.Count == 0)
            return value is Itself;
        if (Points.FirstOrDefault(one => ValueOf(one) == value) is not { } chosen)
            return false;
        point = chosen.Id;
        return true;
    }

    public bool IsAtHome(string? value) => Parcel is not null && value == AtHome;

    public static string ValueOfHome => AtHome;

    public string? ValueOf(PickUpPointId? chosen) =>
        chosen is null ? (Points.Count == 0 ? Itself : null)
        : Points.FirstOrDefault(one => one.Id == chosen) is { } point ? ValueOf(point)
        : null;

    /// <summary>Place, address and hours, as one line.</summary>
    public string Place(PickUpPointId? chosen) =>
        Points.FirstOrDefault(one => one.Id == chosen) is { } point
            ? $"{point.Name}, {point.Street}, {point.PostCode} {point.City}, {point.OpeningHours}"
            : $"{Name}, {Workshop?.Address}";

    private static Choice ToHome(Delivering.ParcelQuote quote) =>
        new(
            AtHome,
            quote.Price == Money.Zero ? "Livré chez vous, sans frais" : $"Livré chez vous, {quote.Price}",
            $"un colis de {quote.Weight} environ, suivi, payé avant l’envoi"
        );

    private static string Hint(PickUpPointCard point) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{point.Street}, {point.PostCode} {point.City} · {point.OpeningHours}"
        );

    private static string ValueOf(PickUpPointCard point) => point.Slug;
}
