using Marketplace.Ordering.Mails;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Warranty;

/// <summary>« Nous avons reçu votre demande », with the day by which it is put right.</summary>
internal sealed class WriteWhenCaseOpened(Db db, WriteToBuyer write) : IHandle<WarrantyOpened>
{
    public async Task When(WarrantyOpened happened, CancellationToken cancellation)
    {
        var one = await db.WarrantyCases.AsNoTracking().SingleAsync(c => c.Id == happened.Case, cancellation);
        await write.Write(
            "warranty-opened",
            happened.Order,
            happened.Operator,
            cancellation,
            facts => facts with { When = one.DueBefore.LongDay, Lines = [new(one.Title, one.Tag.ToString())] }
        );
    }
}

/// <summary>What was done, or why nothing is.</summary>
internal sealed class WriteWhenCaseClosed(Db db, WriteToBuyer write) : IHandle<WarrantyClosed>
{
    public async Task When(WarrantyClosed happened, CancellationToken cancellation)
    {
        var one = await db.WarrantyCases.AsNoTracking().SingleAsync(c => c.Id == happened.Case, cancellation);
        await write.Write(
            "warranty-closed",
            happened.Order,
            happened.Operator,
            cancellation,
            facts => facts with { Why = CaseWords.ForBuyer(one), Lines = [new(one.Title, one.Tag.ToString())] }
        );
    }
}
