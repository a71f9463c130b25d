using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Solidarity.Reading;
using Marketplace.Solidarity.Requests;
using NetVips;

namespace Marketplace.Tests.Solidarity.Requests;

/// <summary>What people send, and the workshop that may read it.</summary>
internal static class SentDocuments
{
    public static Attached Photo { get; } = new("Fichier", "attestation.png", Png(), "image/png");

    public static Attached Pdf { get; } = new("Fichier", "avis.pdf", [.. "%PDF-1.4 avis"u8], "application/pdf");

    public static Attached Text { get; } = new("Fichier", "notes.jpg", [.. "pas une image"u8], "image/jpeg");

    extension(Shop shop)
    {
        /// <summary>A workshop whose two workers were taught to read documents.</summary>
        public async Task<Workplace> NewReaders()
        {
            var at = await shop.NewOperator("lecteurs");
            foreach (var person in new[] { at.Worker, at.OtherWorker })
                await shop.Do<Readers>(readers => readers.Train(person.Id, at.Id, Actor.System, default));
            return at;
        }

        /// <summary>Sends a document as somebody without an account; they look at the page to keep.</summary>
        public async Task<Visitor> SendProof(
            Workplace to,
            Attached? file = null,
            string mail = "",
            string language = ""
        )
        {
            var visitor = shop.Visit();
            await visitor.Open($"{language}/tarif-solidaire/document");
            await visitor.Upload(
                [file ?? Photo],
                ("Document", nameof(DocumentKind.FamilyAllowance)),
                ("Atelier", to.Card.Slug),
                ("Mail", mail)
            );
            Assert.StartsWith($"{language}/tarif-solidaire/demande/", visitor.Page.Path, StringComparison.Ordinal);
            return visitor;
        }
    }

    public static Guid Request(this Visitor visitor) => Guid.Parse(visitor.Page.Path.Split('/')[^1]);

    private static byte[] Png()
    {
        using var image = Image.Black(600, 400) + 200;
        return image.Cast(Enums.BandFormat.Uchar).PngsaveBuffer();
    }
}
