using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Marketplace.Catalog.Search.Embedded;

/// <summary>Where the generations of the index stand, and which one is current.</summary>
internal abstract class Shelf
{
    /// <summary>The name of the current generation; nothing where none was ever finished.</summary>
    public abstract string? Current { get; }

    public abstract LuceneDirectory Open(string name);

    /// <summary>Makes a finished generation the current one, all at once.</summary>
    public abstract void Put(string name);

    /// <summary>
    /// Throws away what is neither the current generation nor <paramref name="previous"/>, which another process may
    /// still be reading: older ones, and those that were never finished.
    /// </summary>
    public abstract void Tidy(string? previous);
}

/// <summary>A folder per generation, and a file <c>current</c> that names one of them.</summary>
internal sealed class DiskShelf(string folder) : Shelf
{
    private string Pointer => Path.Combine(folder, "current");

    public override string? Current
    {
        get
        {
            if (!File.Exists(Pointer))
                return null;
            // Only a name: a damaged file must not lead out of the folder.
            string name = Path.GetFileName(File.ReadAllText(Pointer).Trim());
            return name.Length > 0 ? name : null;
        }
    }

    public override LuceneDirectory Open(string name) => FSDirectory.Open(Path.Combine(folder, name));

    public override void Put(string name)
    {
        string next = Pointer + ".next";
        File.WriteAllText(next, name);
        File.Move(next, Pointer, overwrite: true);
    }

    public override void Tidy(string? previous)
    {
        string? current = Current;
        foreach (string path in System.IO.Directory.EnumerateDirectories(folder))
            if (Path.GetFileName(path) is var name && name != current && name != previous)
                System.IO.Directory.Delete(path, recursive: true);
    }
}

/// <summary>For tests and for one-off lists: nothing outlives the process.</summary>
internal sealed class MemoryShelf : Shelf
{
    private readonly Dictionary<string, LuceneDirectory> generations = [];
    private string? current;

    public override string? Current => current;

    public override LuceneDirectory Open(string name) =>
        generations.TryGetValue(name, out LuceneDirectory? there) ? there : generations[name] = new RAMDirectory();

    public override void Put(string name) => current = name;

    public override void Tidy(string? previous)
    {
        foreach (string name in generations.Keys.Where(name => name != current && name != previous).ToList())
            generations.Remove(name);
    }
}
