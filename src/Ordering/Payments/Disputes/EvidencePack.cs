using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Marketplace.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Disputes;

/// <summary>
/// What a bank is shown: the order as it was placed, what was paid, the hand-over against the buyer's code, the mails
/// that were sent, and the history of each computer from the public ledger. One file per proof, in a zip.
/// </summary>
internal sealed class EvidencePack(Db db, PaymentLedger ledger, Counters counters, IPublicAddress address)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task<byte[]> Write(Order order, Dispute dispute, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "0-litige.txt", DisputeText.Of(order, dispute));
            Add(zip, "1-commande.txt", await OrderText(order, cancellation));
            Add(zip, "2-paiements.csv", await Payments(order, cancellation));
            var chains = await Chains(order, cancellation);
            Add(zip, "3-remise.txt", HandOverText.Of(order, chains));
            Add(zip, "4-messages.txt", await Messages(order, cancellation));
            foreach (var line in order.Lines)
                Add(zip, $"appareil-{line.Tag}.json", Passport(line, chains[line.Device]));
        }
        return file.ToArray();
    }

    private async Task<string> OrderText(Order order, CancellationToken cancellation)
    {
        List<string> lines =
        [
            $"Commande {order.Number}, passée le {order.PlacedAt.DayAndHour} (heure de Paris)",
            $"Par : {order.Name} ({order.Mail ?? order.Phone})",
            $"Total : {order.Total}, accepté avec le bouton « Commander avec obligation de paiement »",
        ];
        foreach (var part in order.Parts)
        {
            var counter = await counters.Of(part.Operator, cancellation);
            lines.Add($"Vendu par {counter.Name}, à retirer : {counter.Place(part.PickUpPoint)}");
            lines.AddRange(
                part.Lines.Select(line => $"- {line.Title}, {line.GradeLine}, étiquette {line.Tag} : {line.Price}")
            );
        }
        return string.Join('\n', lines);
    }

    private async Task<string> Payments(Order order, CancellationToken cancellation)
    {
        var rows = (await ledger.Entries(order.Id, cancellation))
            .OrderBy(one => one.RecordedAt)
            .Select(one =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{one.OccurredAt:O};{one.Kind};{one.How};{one.Amount.Cents / 100m:0.00};{one.Reference}"
                )
            );
        return string.Join('\n', rows.Prepend("date;mouvement;moyen;montant;reference"));
    }

    private async Task<ILookup<DeviceId, LedgerEntry>> Chains(Order order, CancellationToken cancellation)
    {
        var devices = order.Lines.Select(line => line.Device).ToArray();
        var entries = await db
            .Ledger.AsNoTracking()
            .Where(entry => devices.Contains(entry.Device))
            .OrderBy(entry => entry.N)
            .ToListAsync(cancellation);
        return entries.ToLookup(entry => entry.Device);
    }

    private async Task<string> Messages(Order order, CancellationToken cancellation)
    {
        if (order.Mail is not { } mail)
            return "La personne n’a pas donné d’adresse électronique.\n";
        var sent = await db.Set<OutgoingMail>()
            .AsNoTracking()
            .Where(one => one.To == mail && one.Text.Contains(order.Number))
            .OrderBy(one => one.QueuedAt)
            .ToListAsync(cancellation);
        return string.Join(
            "\n\n",
            sent.Select(one => $"{one.QueuedAt.DayAndHour} — à {one.To} — {one.Subject}\n{one.Text}")
        );
    }

    private string Passport(OrderLine line, IEnumerable<LedgerEntry> chain) =>
        JsonSerializer.Serialize(
            new
            {
                Tag = line.Tag.ToString(),
                line.Title,
                Passport = address.Of($"/passeport/{line.Tag}"),
                Events = chain.Select(entry => new
                {
                    entry.N,
                    entry.OccurredAt,
                    entry.Type,
                    By = $"{entry.ActorRole} ({entry.ActorPseudonym})",
                    entry.Place,
                    entry.Hash,
                }),
            },
            Readable
        );

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
