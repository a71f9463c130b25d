namespace Marketplace.Workshop.Testing.Sheets;

/// <summary>What a check proves when it passes (R2v3 REC): the device is of no use without a key function.</summary>
internal enum CheckLevel
{
    /// <summary>F3: without it the device is of no use.</summary>
    Key,

    /// <summary>F4: the rest of the hardware.</summary>
    Full,

    /// <summary>F5: an operating system is installed, with its licence.</summary>
    System,

    /// <summary>F6: nothing but the maker's own parts.</summary>
    MakersParts,
}

/// <summary>One question of a sheet, with an id that stays the same through the versions.</summary>
/// <param name="MayBeAbsent">Not every model has it (a camera, a card reader): « absent » is an answer.</param>
internal sealed record Check(string Id, string Question, CheckLevel Level, bool MayBeAbsent = false);

internal enum Answer
{
    Pass,
    Fail,

    /// <summary>This model does not have it.</summary>
    Absent,
}
