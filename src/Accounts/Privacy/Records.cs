using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.Mails;
using Marketplace.Accounts.People;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Privacy;

/// <summary>Everything that all modules keep about one person, handed over or erased as a whole.</summary>
internal sealed class Records(Db db, IEnumerable<IPersonalRecords> classes, WriteToPerson write, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>A JSON object with one member per class that holds something (GDPR art. 15 and 20).</summary>
    public async Task<byte[]> Export(Person person, Actor by, CancellationToken cancellation)
    {
        var found = new Dictionary<string, object>();
        foreach (var kept in classes)
            if (await kept.Export(person.Subject, cancellation) is { } records)
                found[kept.Class.Code] = records;
        db.Note(clock, Deed.DataExported, by, person.Id);
        await db.SaveChangesAsync(cancellation);
        return JsonSerializer.SerializeToUtf8Bytes(found, Readable);
    }

    /// <summary>All or nothing (GDPR art. 17). The person reads by mail what stays, and why.</summary>
    /// <exception cref="Refusal">A role, or something under way, holds the account.</exception>
    public Task<IReadOnlyList<LegalHold>> Erase(Person person, Actor by, CancellationToken cancellation) =>
        db.Together<IReadOnlyList<LegalHold>>(
            async () =>
            {
                var works = await db.Memberships.AnyAsync(held => held.Person == person.Id, cancellation);
                Refuse.If(works, "Vous avez un rôle dans le réseau : demandez d’abord qu’il vous soit retiré.");
                var (mail, name, holds) = (person.Email!, person.Name, new List<LegalHold>());
                // Who stands on others goes before them, and the account last: they may still be asked who the person is.
                foreach (var kept in classes.Reverse().OrderBy(kept => kept is AccountRecords))
                    if (await kept.Erase(person.Subject, cancellation) is { } hold)
                        holds.Add(hold);
                db.Note(clock, Deed.AccountErased, by, person.Id);
                write.Write("account-erased", mail, Letter(name, holds));
                await db.SaveChangesAsync(cancellation);
                return holds;
            },
            cancellation
        );

    private static PersonLetter Letter(string name, IReadOnlyList<LegalHold> holds) =>
        new()
        {
            Name = name,
            What = holds.Count == 0 ? "Il ne reste rien." : "La loi nous oblige à garder :",
            Lines = [.. holds.Select(hold => $"{hold.What}, jusqu’au {hold.Until.LongDay} ({hold.Source})")],
        };
}
