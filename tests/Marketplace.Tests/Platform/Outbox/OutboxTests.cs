using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Platform.Outbox;

public sealed class OutboxTests : IClassFixture<NoticeShop>, IAsyncLifetime
{
    private readonly NoticeShop shop;
    private readonly Moods moods;

    public OutboxTests(NoticeShop shop)
    {
        this.shop = shop;
        moods = shop.Services.GetRequiredService<Moods>();
    }

    public async ValueTask InitializeAsync() => await shop.InDb(CreateNoticeTables);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_happened_reaches_its_handler_once()
    {
        var notice = await Pin("bonjour");

        await Eventually(() => Echoes(notice), count => count == 1);
        Assert.Equal(1, moods.Calls(notice));
    }

    [Fact]
    public async Task A_handler_that_fails_leaves_nothing_and_is_called_again()
    {
        var notice = await Pin(EchoNotice.Stumble);

        await Eventually(() => Task.FromResult(moods.Calls(notice)), calls => calls >= 2);
        await Eventually(() => Echoes(notice), count => count == 1);
    }

    [Fact]
    public async Task The_same_message_twice_has_one_effect()
    {
        var notice = await Pin("deux fois");
        await Eventually(() => Echoes(notice), count => count == 1);

        await shop.InDb(db =>
            db.Outbox.ExecuteUpdateAsync(set =>
                set.SetProperty(m => m.DoneAt, (DateTime?)null).SetProperty(m => m.NotBefore, (DateTime?)null)
            )
        );
        await Eventually(() => Waiting(), count => count == 0);

        Assert.Equal(1, await Echoes(notice));
    }

    [Fact]
    public async Task What_must_be_true_together_undoes_the_fact()
    {
        await Assert.ThrowsAsync<Refusal>(() => Pin("CRIER"));

        Assert.Equal(0, await shop.InDb(db => db.Set<Notice>().CountAsync(notice => notice.Text == "CRIER")));
        Assert.Equal(0, await shop.InDb(db => db.Outbox.CountAsync(message => message.Body.Contains("CRIER"))));
    }

    [Fact]
    public async Task An_event_of_a_change_that_fails_is_never_told()
    {
        var before = await shop.InDb(db => db.Outbox.CountAsync());
        var id = await Pin("double");

        await shop.InDb(async db =>
        {
            var twin = new Notice { Text = "double" };
            db.Entry(twin).Property(notice => notice.Id).CurrentValue = id;
            twin.Pin();
            db.Add(twin);
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        });

        Assert.Equal(before + 1, await shop.InDb(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task Two_people_who_change_the_same_thing_do_not_both_win()
    {
        var id = await Pin("partagé");
        await shop.InDb(async mine =>
        {
            var one = await mine.Set<Notice>().SingleAsync(notice => notice.Id == id);
            await shop.InDb(async theirs =>
            {
                (await theirs.Set<Notice>().SingleAsync(notice => notice.Id == id)).Text = "à eux";
                await theirs.SaveChangesAsync();
            });
            one.Text = "à moi";

            await Assert.ThrowsAsync<StaleChange>(() => mine.SaveChangesAsync());
        });
    }

    private async Task<Guid> Pin(string text)
    {
        var notice = new Notice { Text = text };
        notice.Pin();
        await shop.InDb(async db =>
        {
            db.Add(notice);
            await db.SaveChangesAsync();
        });
        return notice.Id;
    }

    private Task<int> Echoes(Guid notice) => shop.InDb(db => db.Set<Echo>().CountAsync(echo => echo.Notice == notice));

    private Task<int> Waiting() => shop.InDb(db => db.Outbox.CountAsync(message => message.DoneAt == null));

    /// <summary>Looks again until it is so: the dispatcher works beside the test.</summary>
    private static async Task Eventually(Func<Task<int>> look, Func<int, bool> so)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (so(await look()))
                return;
            await Task.Delay(100);
        }
        Assert.Fail($"After twenty seconds it is still {await look()}.");
    }

    private static async Task CreateNoticeTables(Db db)
    {
        var create = db
            .Database.GenerateCreateScript()
            .Split(";\n")
            .Where(part => part.Contains("notices_", StringComparison.Ordinal));
        if (await Exists(db))
            return;
        foreach (var command in create.Select(part => part.Replace("\nGO", "", StringComparison.Ordinal)))
            await db.Database.ExecuteSqlRawAsync(command.Trim());
    }

    private static async Task<bool> Exists(Db db)
    {
        try
        {
            return await db.Set<Echo>().AnyAsync() || true;
        }
        catch (System.Data.Common.DbException)
        {
            return false;
        }
    }
}
