using System.ComponentModel.DataAnnotations;

namespace Marketplace.Platform.Files;

/// <summary>Where everything that is not in the database lives (<c>Storage:</c>).</summary>
public sealed record StorageSettings
{
    /// <summary>Holds the embedded database, the index, files, keys and mails; relative to the working folder.</summary>
    [Required(ErrorMessage = "un dossier est nécessaire.")]
    public string Root { get; init; } = "data";

    public string Folder(string name)
    {
        var folder = Path.Combine(Path.GetFullPath(Root), name);
        Directory.CreateDirectory(folder);
        return folder;
    }
}
