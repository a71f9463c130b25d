namespace Marketplace.Platform.Files;

/// <summary>
/// A secret of the site, drawn at its first use and kept in a file that its owner alone reads. Of many processes that
/// start at once, all come to have the same one.
/// </summary>
public static class KeptSecret
{
    /// <param name="path">Where it is kept, in a folder that is there.</param>
    /// <param name="draw">Makes a new one; asked only where there is none.</param>
    public static byte[] Read(string path, Func<byte[]> draw)
    {
        if (!File.Exists(path))
            Make(path, draw);
        return File.ReadAllBytes(path);
    }

    // Moving a file to where none may be is a look and then a move, and two may look at once: only one at a time gets here.
    private static void Make(string path, Func<byte[]> draw)
    {
        using var turn = WaitForTurn($"{path}.lock");
        if (File.Exists(path))
            return;
        var partial = $"{path}.{Guid.NewGuid():N}.partial";
        File.WriteAllBytes(partial, draw());
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(partial, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(partial, path);
    }

    private static FileStream WaitForTurn(string path)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 500)
            {
                // Another process draws it: it takes milliseconds, and its lock ends with it.
                Thread.Sleep(20);
            }
    }
}
