namespace Marketplace.Web.Demo.Stock;

/// <summary>Where on the case a mark is; the grading weighs each zone (ruleset 1).</summary>
internal enum Zone
{
    Screen,
    Hinge,
    Keyboard,
    Lid,
    Sides,
    Bezel,
    Bottom,
    Feet,
}

/// <summary>What the mark looks like, so that it can be drawn.</summary>
internal enum Mark
{
    Scratch,
    Dent,
    Crack,
    Wear,
    Spot,
}

/// <summary>A cosmetic defect of one unit.</summary>
/// <param name="Severity">1 hardly seen, 2 seen, 3 strikes the eye, 4 fails.</param>
/// <param name="X">Where in the zone, from 0 (left) to 1.</param>
/// <param name="Y">Where in the zone, from 0 (top) to 1.</param>
/// <param name="Words">What the buyer reads.</param>
internal sealed record Flaw(Zone Zone, int Severity, Mark Mark, double X, double Y, string Words);
