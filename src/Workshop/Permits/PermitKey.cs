using System.Security.Cryptography;
using Marketplace.Platform.Files;

namespace Marketplace.Workshop.Permits;

/// <summary>
/// The key that signs permits (ECDSA P-256): a PEM file among the keys of the storage root, made at first use and
/// readable by its owner only. Losing it stops nothing: each permit carries the public key that checks it.
/// </summary>
internal sealed class PermitKey(StorageSettings storage)
{
    private readonly Lock once = new();
    private string? pem;

    /// <summary>A key of its own for each caller, who disposes of it.</summary>
    public ECDsa Open()
    {
        lock (once)
            pem ??= File.Exists(Address) ? File.ReadAllText(Address) : Create();
        var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return key;
    }

    private string Address => Path.Combine(storage.Folder("keys"), "permits.pem");

    // Written aside, then moved without overwriting: of two nodes that start at once, the first wins for both.
    private string Create()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var aside = $"{Address}.{Guid.NewGuid():N}";
        using (var file = new FileStream(aside, OwnerOnly()))
        using (var writer = new StreamWriter(file))
            writer.Write(key.ExportPkcs8PrivateKeyPem());
        try
        {
            File.Move(aside, Address, overwrite: false);
        }
        catch (IOException) when (File.Exists(Address))
        {
            File.Delete(aside);
        }
        return File.ReadAllText(Address);
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
