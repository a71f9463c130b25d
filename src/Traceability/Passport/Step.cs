namespace Marketplace.Traceability.Passport;

/// <summary>A step of a device's life as its passport tells it; entries that say the same in a row are one step.</summary>
/// <param name="Number">The entry's number in the chain, the last where there are several.</param>
internal sealed record Step(int Number, DateTime At, string What, string Where, string Hash, int Times = 1);
