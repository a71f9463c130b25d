using Marketplace.Catalog.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Catalog.Search;

/// <summary>What an address calls by its slug and a reader by its name: an operator, a pick-up point, a defect.</summary>
internal sealed record Named(string Slug, string Name);

/// <summary>
/// A listing as the search engine knows it. Only what is searched, filtered or sorted: whether a unit may still be
/// bought is for the database to say.
/// </summary>
internal sealed record ListingDocument
{
    public required ListingId Id { get; init; }

    public required string Slug { get; init; }

    /// <summary>What the buyer reads as its name, usually maker and model.</summary>
    public required string Title { get; init; }

    public required string Maker { get; init; }

    public string Model { get; init; } = "";

    public required DeviceType Type { get; init; }

    /// <summary>What it is good for: <c>demarches</c>, <c>cours</c>, <c>visio</c>, <c>creer</c>.</summary>
    public IReadOnlyList<string> Usages { get; init; } = [];

    /// <summary>The overall letter: <c>A</c>, <c>B</c> or <c>C</c>.</summary>
    public required string Grade { get; init; }

    public required Money Price { get; init; }

    /// <summary>Installed memory in mebibytes, as the evidence counts it.</summary>
    public int RamMb { get; init; }

    /// <summary>All drives together, in decimal gigabytes, as drives are sold.</summary>
    public int StorageGb { get; init; }

    /// <summary><c>SSD</c>, <c>HDD</c>, <c>NVMe</c>, or nothing where there is no drive.</summary>
    public string StorageKind { get; init; } = "";

    /// <summary>The diagonal in inches; none for a computer without a screen.</summary>
    public decimal? ScreenInches { get; init; }

    public string Cpu { get; init; } = "";

    /// <summary>The layout of the keyboard: <c>AZERTY</c>, <c>QWERTY</c>…</summary>
    public string Keyboard { get; init; } = "";

    /// <summary>Remaining share of the battery's design capacity; none where there is no battery.</summary>
    public int? BatteryPercent { get; init; }

    public required Named Operator { get; init; }

    public IReadOnlyList<Named> PickUpPoints { get; init; } = [];

    /// <summary>The defects that the buyer accepts with it; none for a sound unit.</summary>
    public IReadOnlyList<Named> Defects { get; init; } = [];

    /// <summary>
    /// Who may buy it: <c>tous</c> everybody, or <c>reserve</c> only those who are entitled to the solidarity price, by its
    /// origin; <c>solidaire</c> besides where these pay less.
    /// </summary>
    public IReadOnlyList<string> ForWhom { get; init; } = ["tous"];

    public int UnitsAvailable { get; init; } = 1;

    public required DateTime ListedAt { get; init; }

    /// <summary>Memory as it is sold: 7,900 MiB left by the graphics chip is still « 8 Go ».</summary>
    public int RamGb => (RamMb + 512) / 1024;

    /// <summary>The price in whole euros, rounded up: a unit at 129,50 € is not « 129 € au plus ».</summary>
    public int PriceEuros => (int)Math.Min(int.MaxValue, (Price.Cents + 99) / 100);
}
