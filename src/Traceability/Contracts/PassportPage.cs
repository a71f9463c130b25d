using Marketplace.Platform.Theming;

namespace Marketplace.Traceability.Contracts;

/// <summary>
/// The public passport of a device, read on a phone in a second-hand market: what it is, is it clean, who says so, check
/// it yourself. No personal data.
/// </summary>
public sealed record PassportPage
{
    /// <summary>Our number on the label: « OS-7H2KQ4M1 ».</summary>
    public required string Tag { get; init; }

    /// <summary>Maker and model.</summary>
    public required string Model { get; init; }

    /// <summary>Kind, memory, storage in one line.</summary>
    public required string Specification { get; init; }

    /// <summary>True where the last word of the chain is that it may be sold; the sentence says which.</summary>
    public required bool Clean { get; init; }

    /// <summary>The answer to « is it clean? »: « Effacé et vérifié. Rien de la personne d’avant n’est lisible. »</summary>
    public required string Verdict { get; init; }

    /// <summary>Letter, wipe level, warranty left, emissions avoided: what is known, by name.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    public required IReadOnlyList<ChainStep> Chain { get; init; }

    /// <summary>The end of the chain's last hash, as printed on the label; null where the chain is empty.</summary>
    public string? Head { get; init; }

    /// <summary>True where every entry of the chain was recomputed for this page and holds.</summary>
    public required bool ChainHolds { get; init; }

    /// <summary>The QR code that leads here, as a picture; null shows none.</summary>
    public string? Qr { get; init; }

    /// <summary>Where to check it oneself: the chain as EPCIS, the signed permit, the certificate.</summary>
    public IReadOnlyList<Link> Proofs { get; init; } = [];

    public Photo? Photo { get; init; }

    /// <summary>How to give it back at the end of its life.</summary>
    public string GiveBack { get; init; } =
        "Vous n’en avez plus l’usage ? Rapportez-le à un atelier : il servira encore, entier ou en pièces.";

    public static PassportPage Example { get; } =
        new()
        {
            Tag = "OS-7H2KQ4M1",
            Model = "Dell Latitude 5400",
            Specification = "Portable 14 pouces · mémoire 8 Go · SSD 256 Go",
            Clean = true,
            Verdict = "Effacé et vérifié. Rien de la personne d’avant n’est lisible.",
            Facts =
            [
                new("État", "B, bon état", "traces visibles, écran intact"),
                new("Effacement", "niveau Clear", "NIST SP 800-88, vérifié par une deuxième personne"),
                new("Fonctionnement", "F5", "toutes les fonctions testées, système installé"),
                new("Garantie", "jusqu’au 23 novembre 2028"),
                new("CO2 évité", "entre 75 et 107 kg", "ADEME 2022, sur trois ans"),
            ],
            Chain =
            [
                new(1, "3 novembre 2026", "Reçu", "atelier de Nîmes", "a41f09c2"),
                new(2, "5 novembre 2026", "Effacement accepté", "technicien T-12", "77be1d30"),
                new(3, "6 novembre 2026", "Testé et noté B", "technicienne T-07", "0c92e5fa"),
                new(4, "9 novembre 2026", "Permis de vente délivré", "encadrante E-02", "e8d1774b"),
            ],
            Head = "e8d1774b",
            ChainHolds = true,
            Qr = "/theme/exemple/placeholder.svg",
            Proofs =
            [
                new("La chaîne entière (EPCIS 2.0)", "/passeport/OS-7H2KQ4M1/epcis"),
                new("Le permis signé", "/api/v1/permits/1"),
            ],
            Photo = Photo.Example,
        };
}

/// <summary>Something known about the device, and what it means.</summary>
/// <param name="Anchor">How an address of this page names it (<c>#effacement</c>); null where nothing leads here.</param>
public sealed record Fact(string Name, string Value, string? Means = null, string? Anchor = null);

/// <summary>An entry of the hash chain: its number, when, what, by which pseudonym, the start of its hash.</summary>
public sealed record ChainStep(int Number, string When, string What, string By, string Hash);
