namespace Marketplace.Workshop.Contracts;

/// <summary>Overall or cosmetic letter, best first. D is never sold as a computer: it goes to parts.</summary>
public enum GradeLetter
{
    A,
    B,
    C,
    D,
}

/// <summary>How much of the hardware is proven to work (R2v3 REC vocabulary), weakest first.</summary>
public enum FunctionClass
{
    /// <summary>Untested, or a key function fails: nothing is promised.</summary>
    F0,

    /// <summary>Key functions work; the defects are listed.</summary>
    F3,

    /// <summary>The hardware is fully functional.</summary>
    F4,

    /// <summary>F4 with a licensed operating system installed.</summary>
    F5,

    /// <summary>F5 without any defect, with the maker's own parts.</summary>
    F6,
}

/// <summary>What the battery still holds of its design capacity: A from 85 %, B from 75 %, C from 65 %.</summary>
public enum BatteryClass
{
    /// <summary>The device has none by design.</summary>
    NotApplicable,
    A,
    B,
    C,

    /// <summary>Below 65 %, unknown or missing: used on mains only, and the overall letter is at most C.</summary>
    MainsOnly,
}

/// <summary>What the computer is good for, from memory, processor and storage, weakest first.</summary>
public enum UsageClass
{
    U0,
    U1,
    U2,
    U3,
}
