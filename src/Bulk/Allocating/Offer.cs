using Marketplace.Platform;

namespace Marketplace.Bulk.Allocating;

/// <summary>What an offer is the best at.</summary>
internal enum Aim
{
    Cheapest,
    FewestModels,
    FewestDeliveries,
}

/// <summary>So many units of a lot for one need.</summary>
/// <param name="Need">The place of the need in the wish.</param>
internal sealed record Pick(
    int Need,
    Guid Listing,
    string Slug,
    string Title,
    string Model,
    OperatorId Operator,
    Money Price,
    int Count,
    int Kilometres
)
{
    public Money Total => new(Price.Cents * Count);
}

/// <summary>What an offer costs in each respect; less is better everywhere.</summary>
/// <param name="Missing">Units that were asked for and are not in it.</param>
/// <param name="Models">Models, counted for each need.</param>
/// <param name="Deliveries">Operators: each has its own hand-over.</param>
/// <param name="Kilometres">From the buyer to the counter of each operator, added up.</param>
/// <param name="Freshness">Minus the days that its units have been on sale: what has waited longest goes first.</param>
internal sealed record Score(int Missing, Money Price, int Models, int Deliveries, int Kilometres, long Freshness)
{
    public bool IsAsGoodAs(Score other) =>
        Missing <= other.Missing
        && Price <= other.Price
        && Models <= other.Models
        && Deliveries <= other.Deliveries
        && Kilometres <= other.Kilometres
        && Freshness <= other.Freshness;
}

/// <summary>A choice of units, and how sure it is that none is better at its aim.</summary>
/// <param name="Gap">How far from the best possible it may be at its aim, per cent; 0: it is proven that none is better.</param>
internal sealed record Offer(Aim Aim, IReadOnlyList<Pick> Picks, Score Score, decimal Gap)
{
    public bool IsProven => Gap == 0;

    public int Count => Picks.Sum(pick => pick.Count);
}

/// <summary>What would let more of the wish be met.</summary>
/// <param name="What">What to give up, as the person reads it.</param>
/// <param name="Count">How many units would be found then.</param>
/// <param name="Price">What they would cost at least; null where it is not about money.</param>
internal sealed record Relaxation(string What, int Count, Money? Price);

/// <summary>The answer to a wish: at most three offers, none of which is better than another in every respect.</summary>
/// <param name="Found">The most units that can be had under all that was asked.</param>
/// <param name="Considered">How many units were compared.</param>
internal sealed record Allocation(
    IReadOnlyList<Offer> Offers,
    int Found,
    int Considered,
    IReadOnlyList<Relaxation> Relaxations
);
