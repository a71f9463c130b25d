using Marketplace.Accounts;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Privacy;
using Marketplace.Platform;
using Marketplace.Platform.Mail;
using Marketplace.Tests.Accounts.SecondFactor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Accounts.Privacy;

public sealed class PurgeRecordsTests(Shop shop) : IClassFixture<Shop>
{
    private static DateTime Now => DateTime.UtcNow;

    [Fact]
    public async Task Each_class_drops_what_is_past_its_time_and_nothing_younger()
    {
        var person = await shop.NewColleague("ancienne");
        await shop.Visit().EnterPassword(person);
        await shop.InDb(async db =>
        {
            db.Add(Letter("trop vieux", Now.AddYears(-1).AddDays(-1)));
            db.Add(Letter("récent", Now.AddYears(-1).AddDays(1)));
            db.Add(Line(person.Id, Now.AddYears(-1).AddDays(-1)));
            db.Add(Line(person.Id, Now.AddYears(-1).AddDays(1)));
            await db.SaveChangesAsync();
        });

        await Run();
        await Run();

        Assert.Equal(
            ["récent"],
            await shop.InDb(db =>
                db.Set<OutgoingMail>().Where(one => one.To == "x@exemple.test").Select(one => one.Subject).ToListAsync()
            )
        );
        Assert.Equal(
            1,
            await shop.InDb(db => db.Audit.CountAsync(one => one.About == person.Id && one.Deed == Deed.TokenIssued))
        );
        Assert.True(await shop.InDb(db => db.Sessions.AnyAsync(one => one.Person == person.Id)));
    }

    [Fact]
    public async Task An_account_that_nobody_uses_is_warned_then_erased_and_one_that_comes_back_stays()
    {
        var (gone, back) = (await shop.NewColleague("oubliee"), await shop.NewColleague("revenue"));
        foreach (var person in new[] { gone, back })
            await Seen(person, Now.AddYears(-3).AddDays(10));

        await Dormant(Now);
        Assert.Contains("va être effacé", (await shop.LastMail(gone.Mail)).Subject, StringComparison.Ordinal);
        await Dormant(Now.AddDays(1));
        Assert.Single(await shop.MailsTo(gone.Mail));
        await shop.Visit().EnterPassword(back);
        await Dormant(Now.AddMonths(1).AddDays(1));

        Assert.False(await shop.InDb(db => db.People.AnyAsync(one => one.Id == gone.Id)));
        Assert.True(await shop.InDb(db => db.People.AnyAsync(one => one.Id == back.Id)));
    }

    [Fact]
    public async Task Those_who_work_here_are_not_forgotten()
    {
        var worker = (await shop.NewOperator()).Worker;
        await Seen(worker, Now.AddYears(-4));

        await Dormant(Now);
        await Dormant(Now.AddMonths(2));

        Assert.True(await shop.InDb(db => db.People.AnyAsync(one => one.Id == worker.Id)));
        Assert.Empty(await shop.MailsTo(worker.Mail));
    }

    private async Task Run()
    {
        await using var scope = shop.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PurgeRecords>().Purge(default);
    }

    private async Task Dormant(DateTime now)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EraseDormantAccounts>().Erase(now, default);
    }

    private Task Seen(Staff person, DateTime at) =>
        shop.InDb(db =>
            db.People.Where(one => one.Id == person.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.SeenAt, at))
        );

    private static OutgoingMail Letter(string subject, DateTime at) =>
        new()
        {
            To = "x@exemple.test",
            Subject = subject,
            Text = "",
            Html = "",
            QueuedAt = at,
        };

    private static AuditEntry Line(PersonId about, DateTime at) =>
        new()
        {
            At = at,
            Deed = Deed.TokenIssued,
            About = about,
        };
}
