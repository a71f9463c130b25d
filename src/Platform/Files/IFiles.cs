namespace Marketplace.Platform.Files;

/// <summary>What a file is, which decides how it is kept.</summary>
public enum FileKind
{
    /// <summary>A picture of a unit: public, kept as it is.</summary>
    Photo,

    /// <summary>Raw evidence: may hold a donor's personal data, encrypted at rest.</summary>
    Evidence,

    /// <summary>A certificate or another document: encrypted at rest.</summary>
    Document,
}

/// <summary>
/// Files by the hash of their content: the same content is one file, and a name that comes back proves the content.
/// An edge of the process: a folder by default.
/// </summary>
public interface IFiles
{
    /// <summary>Keeps the content and returns its SHA-256, lower-case hexadecimal. Keeping it twice changes nothing.</summary>
    Task<string> Keep(FileKind kind, ReadOnlyMemory<byte> content, CancellationToken cancellation = default);

    /// <summary>The content, or null where no such file is kept.</summary>
    Task<byte[]?> Read(FileKind kind, string hash, CancellationToken cancellation = default);

    /// <summary>
    /// Deletes the file for good; one that is not there is no failure. Two who keep the same content share one file: whoever
    /// deletes must have made the content its own.
    /// </summary>
    Task Delete(FileKind kind, string hash, CancellationToken cancellation = default);
}
