using System.Diagnostics.CodeAnalysis;

namespace Marketplace.Workshop.Evidence;

/// <summary>Why a file cannot be read as evidence; it decides the API's answer.</summary>
internal enum EvidenceFault
{
    /// <summary>Not JSON where JSON is due (400).</summary>
    NotJson,

    /// <summary>More than the 16 MiB that evidence may weigh (413).</summary>
    TooLarge,

    /// <summary>Readable, but of none of the formats that we know (415).</summary>
    UnsupportedFormat,

    /// <summary>A known format whose content does not hold together (422).</summary>
    UnreadableStructure,
}

/// <summary>A file that is kept, in the queue, because no fact can be read from it; the sentence says why.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Unreadable evidence always has a fault, a code and a sentence.")]
internal sealed class UnreadableEvidence(
    EvidenceFault fault,
    string code,
    string sentence,
    Exception? innerException = null
) : Exception(sentence, innerException)
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int Limit = 16 * 1024 * 1024;

    public EvidenceFault Fault { get; } = fault;

    /// <summary>Stable, in kebab-case: <c>not-json</c>, <c>unsupported-format</c>…</summary>
    public string Code { get; } = code;
}
