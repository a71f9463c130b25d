using Marketplace.Tests.Catalog;
using Marketplace.Tests.Ordering.Buying;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Crash;

/// <summary>What was saved is told, though the process died between the two.</summary>
public sealed class OutboxAfterCrashTests : IDisposable
{
    private const int Orders = 12;
    private const int Rounds = 6;
    private const string Waiting =
        """SELECT COUNT(*) FROM platform_outbox WHERE "DoneAt" IS NULL AND "Type" LIKE '%OrderPlaced%'""";
    private const string Mails = "SELECT COUNT(*) FROM platform_mails";

    private readonly Store store = Store.OnSqlite();

    [Fact]
    public async Task An_event_saved_before_a_kill_is_handled_once_after_the_restart()
    {
        // A machine that is fast enough may have told all that it saved: then nothing was cut, and they order again.
        for (var round = 1; round == 1 || (round <= Rounds && StoredShop.Number(store, Waiting) == 0); round++)
            await OrderAndKill();

        Assert.True(StoredShop.Number(store, Waiting) > 0, "Every kill came after the last event was told.");
        var ordered = StoredShop.Number(store, "SELECT COUNT(*) FROM ordering_orders");

        await using (await ChildProcess.Start(store))
            await Until(() => StoredShop.Number(store, Waiting) == 0);

        Assert.Equal(ordered, StoredShop.Number(store, Mails));
        Assert.Equal(ordered, StoredShop.Number(store, """SELECT COUNT(DISTINCT "Subject") FROM platform_mails"""));
    }

    public void Dispose() => store.Dispose();

    /// <summary>All order at once, which leaves more to tell than can be told; the kill follows the first answer.</summary>
    private async Task OrderAndKill()
    {
        var units = await PutOnSale();
        await using var child = await ChildProcess.Start(store);
        var recaps = await Task.WhenAll(units.Select(unit => AtRecap(child.Visit(), unit)));
        var answers = recaps.Select(visitor => visitor.Press(Purchases.OrderButton)).ToList();
        await await Task.WhenAny(answers);
        await child.Kill();
        // Those who were not answered may have ordered or not: the database says it.
        await Task.WhenAll(answers).ContinueWith(all => _ = all.Exception, TaskScheduler.Default);
    }

    private async Task<IReadOnlyList<PermittedUnit>> PutOnSale()
    {
        await using var before = new StoredShop(store);
        var at = await before.NewOperator();
        var units = new List<PermittedUnit>();
        for (var unit = 0; unit < Orders; unit++)
            units.Add(await before.NewUnit(at));
        return units;
    }

    private static async Task<Visitor> AtRecap(Visitor visitor, PermittedUnit unit)
    {
        await visitor.Put(unit.Tag);
        await visitor.Introduce(mail: $"{unit.Tag}@exemple.test");
        await visitor.Choose();
        return visitor;
    }

    private static async Task Until(Func<bool> holds)
    {
        for (var tries = 0; tries < 300 && !holds(); tries++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.True(holds());
    }
}
