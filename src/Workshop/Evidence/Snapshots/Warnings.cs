namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>Something in a snapshot that a person should know, although the rest could be read.</summary>
/// <param name="Code">Stable, in kebab-case.</param>
/// <param name="Text">A sentence for the person at the bench.</param>
internal sealed record SnapshotWarning(string Code, string Text);

/// <summary>Gathers warnings while a snapshot is read; the same one is said once.</summary>
internal sealed class Warnings
{
    private readonly List<SnapshotWarning> _all = [];
    private readonly HashSet<SnapshotWarning> _said = [];

    public IReadOnlyList<SnapshotWarning> All => _all;

    public void Add(string code, string text)
    {
        if (_said.Add(new(code, text)))
            _all.Add(new(code, text));
    }
}
