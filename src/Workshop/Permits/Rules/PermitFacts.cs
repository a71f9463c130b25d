using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Workshop.Permits.Rules;

/// <summary>All that decides whether one unit may be listed, as it is known on one day.</summary>
internal sealed record PermitFacts
{
    public required DateOnly On { get; init; }

    public required DeviceType Type { get; init; }

    public required Origin Origin { get; init; }

    public required LegalStatus Legal { get; init; }

    /// <summary>Every medium ever held is erased at the donor's level and confirmed by a second person.</summary>
    public required bool DataCleared { get; init; }

    /// <summary>Why the data is not cleared, as the wipe rules say it; told to the reader as they are.</summary>
    public IReadOnlyList<Reason> DataReasons { get; init; } = [];

    /// <summary>The titles of the incidents that nobody has closed.</summary>
    public IReadOnlyList<string> OpenIncidents { get; init; } = [];

    public SafetyState Safety { get; init; }

    public FunctionFact? Function { get; init; }

    public GradeFact? Grade { get; init; }

    public PersonId? QualityCheckedBy { get; init; }

    /// <summary>The hash of drives, memory, processor and board as they are now.</summary>
    public required string Components { get; init; }

    /// <summary>The same hash when the data was cleared; null while it is not.</summary>
    public string? ComponentsAtWipe { get; init; }

    /// <summary>The last day of the installed system's updates; null where no system is installed.</summary>
    public DateOnly? OsSupportedUntil { get; init; }

    public required int WarrantyMonths { get; init; }

    /// <summary>Photos of this very unit.</summary>
    public required int Photos { get; init; }

    /// <summary>Including VAT; null while no price is asked: the listing asks the cap again.</summary>
    public Money? Price { get; init; }
}

/// <param name="Components">The components' hash on the day of the test.</param>
internal sealed record FunctionFact(FunctionClass Class, string Components);

/// <param name="Components">The components' hash on the day of grading.</param>
internal sealed record GradeFact(GradeLetter Letter, int Ruleset, PersonId By, string Components);
