namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>
/// Puts the tools' sightings together into the drives of the machine. What hangs on USB, reads discs, or is no
/// hardware is not a drive of the machine; each thing left out is told.
/// </summary>
internal static class DriveMatching
{
    // Every sighting is compared with every other: a file that lies about their number must not keep us busy.
    private const int MostSightings = 256;

    public static IReadOnlyList<Drive> Match(IReadOnlyList<DriveSighting> sightings, Warnings warnings)
    {
        if (sightings.Count > MostSightings)
            throw new UnreadableEvidence(
                EvidenceFault.UnreadableStructure,
                "too-many-drives",
                "Le relevé compte plus de disques qu’une machine ne peut en avoir."
            );
        var outside = sightings.Where(s => s.Attachment != Attachment.Internal).ToList();
        foreach (var left in outside)
            WarnLeftOut(left, warnings);
        var groups = new List<List<DriveSighting>>();
        foreach (var seen in sightings.Where(s => !outside.Contains(s) && !outside.Exists(o => o.IsSameDriveAs(s))))
            if (
                groups.Find(g => g.TrueForAll(s => s.Source != seen.Source) && g.Exists(seen.IsSameDriveAs)) is
                { } group
            )
                group.Add(seen);
            else
                groups.Add([seen]);
        var drives = groups.ConvertAll(g => Join(g, warnings));
        WarnOddities(drives, warnings);
        return drives;
    }

    private static Drive Join(List<DriveSighting> sightings, Warnings warnings)
    {
        var serials = sightings.Where(s => s.Serial is not null).ToDictionary(s => s.Source, s => s.Serial!);
        if (serials.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
            warnings.Add(
                "serial-mismatch",
                $"Le numéro de série d’un disque n’est pas le même selon la source ({string.Join(", ", serials.Select(s => $"{s.Key} : {s.Value}"))})."
            );
        return new()
        {
            Identity = new(
                First(s => s.Model),
                First(s => s.Serial),
                First(s => s.Wwn),
                First(s => s.SizeBytes),
                MediumOf(sightings)
            ),
            Interface = First(s => s.Interface),
            Removable = sightings.Exists(s => s.Removable),
            Smart = First(s => s.Smart),
            SerialsBySource = serials,
        };

        T? First<T>(Func<DriveSighting, T?> fact) => sightings.Select(fact).FirstOrDefault(f => f is not null);
    }

    private static Medium MediumOf(List<DriveSighting> sightings) =>
        sightings.Exists(s => s.MediumDisputed) ? Medium.Unknown
        : sightings.Exists(s => s.Medium == Medium.Nvme) ? Medium.Nvme
        : sightings.Find(s => s.Medium != Medium.Unknown) is { } told ? told.Medium
        : sightings.Select(s => DriveModels.MediumOf(s.Model)).FirstOrDefault(m => m != Medium.Unknown);

    private static void WarnLeftOut(DriveSighting left, Warnings warnings)
    {
        var name = left.Model ?? left.Path ?? "sans nom";
        if (left.Attachment == Attachment.Usb)
            warnings.Add(
                "usb-storage-ignored",
                $"« {name} » est branché en USB : il n’est pas compté parmi les disques de l’appareil."
            );
        if (left.Attachment == Attachment.Optical)
            warnings.Add(
                "optical-drive-ignored",
                $"« {name} » est un lecteur de disques optiques : il ne garde pas de données."
            );
    }

    private static void WarnOddities(List<Drive> drives, Warnings warnings)
    {
        if (drives is [])
            warnings.Add(
                "no-drive-seen",
                "Aucun disque n’a été vu. Ce n’est pas la preuve qu’il n’y en a pas : il faut ouvrir et regarder."
            );
        foreach (var drive in drives.Select(d => d.Identity))
        {
            if (drive.Serial is null)
                warnings.Add(
                    "drive-serial-missing",
                    $"Le disque « {drive.Model ?? "sans nom"} » n’a pas de numéro de série lisible."
                );
            if (drive.Medium == Medium.Unknown)
                warnings.Add(
                    "medium-uncertain",
                    $"On ne sait pas si « {drive.Model ?? "sans nom"} » est un disque mécanique ou de la mémoire flash."
                );
        }
        foreach (
            var twins in drives
                .Where(d => d.Identity.Serial is not null)
                .GroupBy(d => d.Identity.Serial)
                .Where(g => g.Count() > 1)
        )
            warnings.Add("drive-serial-repeated", $"Plusieurs disques portent le même numéro de série ({twins.Key}).");
    }
}
