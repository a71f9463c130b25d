using Marketplace.Platform;
using Marketplace.Platform.Ledger;
using Marketplace.Tests.Workshop.Intake;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Platform.Ledger;

public sealed class LedgerTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task Each_entry_holds_the_hash_of_the_one_before()
    {
        var chain = await NewChain();

        Assert.Equal("", chain[0].Previous);
        Assert.Equal(Enumerable.Range(1, chain.Count), chain.Select(entry => entry.N));
        Assert.All(chain.Zip(chain.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.Previous));
        Assert.All(chain, entry => Assert.Equal(entry.Hash, entry.ComputeHash()));
    }

    [Fact]
    public async Task An_entry_names_a_role_and_a_pseudonym_and_never_a_person()
    {
        var place = await shop.NewOperator();
        await shop.Api(place.Token).SendSnapshot(Benches.Laptop("PSEUDO-1"));

        var entry = await shop.InDb(db => db.Ledger.OrderByDescending(e => e.Id).FirstAsync());

        Assert.Equal(("worker", place.Worker.Actor.Pseudonym), (entry.ActorRole, entry.ActorPseudonym));
        Assert.DoesNotContain(place.Worker.Mail, entry.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain(place.Worker.Id.Value.ToString(), entry.Payload, StringComparison.Ordinal);
    }

    [Theory, InlineData("Payload"), InlineData("Type"), InlineData("Place"), InlineData("OccurredAt")]
    public async Task A_changed_entry_is_found(string column)
    {
        var chain = await NewChain();
        var victim = chain[1];

        await shop.InDb(db => Change(db, victim.Id, column));

        var check = await shop.InDb(db => ChainCheck.Run(db, victim.Device, default));
        Assert.Equal((false, 2), (check.Ok, check.Broken!.N));
        Assert.Contains("empreinte", check.Broken.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_entry_is_found()
    {
        var chain = await NewChain();

        await shop.InDb(db => db.Ledger.Where(entry => entry.Id == chain[1].Id).ExecuteDeleteAsync());

        var check = await shop.InDb(db => ChainCheck.Run(db, chain[0].Device, default));
        Assert.Equal((false, 3), (check.Ok, check.Broken!.N));
    }

    [Fact]
    public async Task The_database_refuses_a_second_entry_of_the_same_number()
    {
        var last = (await NewChain())[^1];

        await shop.InDb(async db =>
        {
            db.Ledger.Add(
                new LedgerEntry
                {
                    Device = last.Device,
                    N = last.N,
                    OccurredAt = last.OccurredAt,
                    RecordedAt = last.RecordedAt,
                    Type = "Forged",
                    ActorRole = "lead",
                    ActorPseudonym = "P-00000",
                    Place = "",
                    Payload = "{}",
                    Previous = last.Previous,
                    Hash = last.Hash,
                }
            );
            await Assert.ThrowsAsync<StaleChange>(() => db.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task Nothing_is_traced_where_the_change_itself_is_undone()
    {
        var chain = await NewChain();

        await shop.InDb(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Ledger.Where(entry => entry.Device == chain[0].Device).ExecuteDeleteAsync();
            await transaction.RollbackAsync();
        });

        Assert.Equal(chain.Count, await shop.InDb(db => db.Ledger.CountAsync(e => e.Device == chain[0].Device)));
    }

    private static Task Change(Db db, long id, string column)
    {
        var row = db.Ledger.Where(entry => entry.Id == id);
        return column switch
        {
            "Payload" => row.ExecuteUpdateAsync(set => set.SetProperty(e => e.Payload, "{\"changed\":true}")),
            "Type" => row.ExecuteUpdateAsync(set => set.SetProperty(e => e.Type, "Other")),
            "Place" => row.ExecuteUpdateAsync(set => set.SetProperty(e => e.Place, "Ailleurs")),
            _ => row.ExecuteUpdateAsync(set => set.SetProperty(e => e.OccurredAt, DateTime.UtcNow.AddYears(-1))),
        };
    }

    private async Task<List<LedgerEntry>> NewChain()
    {
        var api = shop.Api((await shop.NewOperator()).Token);
        await api.SendSnapshot(Benches.Laptop(Staffing.Unused("CHAIN")));
        var device = await shop.InDb(db => db.Ledger.OrderByDescending(e => e.Id).Select(e => e.Device).FirstAsync());
        return await shop.InDb(db =>
            db.Ledger.AsNoTracking().Where(e => e.Device == device).OrderBy(e => e.N).ToListAsync()
        );
    }
}
