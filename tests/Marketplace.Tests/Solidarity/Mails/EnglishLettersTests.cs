using Marketplace.Accounts.Contracts;
using Marketplace.Ordering.Draws;
using Marketplace.Platform.Languages;
using Marketplace.Platform.Mail;
using Marketplace.Solidarity;
using Marketplace.Solidarity.Mails;
using Marketplace.Tests.Accounts;
using Marketplace.Tests.Catalog;
using Marketplace.Tests.Solidarity.Requests;
using Marketplace.Tests.Workshop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Solidarity.Mails;

/// <summary>Whoever asked in English is answered in English.</summary>
public sealed class EnglishLettersTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_request_that_was_sent_in_English_is_answered_in_English_and_its_right_reminded_too()
    {
        var at = await shop.NewReaders();
        var mail = $"{Staffing.Unused("amal")}@exemple.test";
        var visitor = await shop.SendProof(at, mail: mail, language: "/en");
        var reader = await shop.SignIn(at.Worker);
        var document = new Uri($"/atelier/droits/{visitor.Request()}?handler=Document", UriKind.Relative);
        (await reader.Browser.GetAsync(document)).EnsureSuccessStatusCode();
        await reader.Open($"/atelier/droits/{visitor.Request()}");
        await reader.Submit(("Verdict", "Solidarity"), ("Numero", Staffing.Unused("7")));

        var answer = await Eventually(mail, "Your right to the solidarity price is open");
        Assert.Contains("See the answer", answer.Text, StringComparison.Ordinal);
        Assert.Contains("/en/tarif-solidaire/demande/", answer.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", answer.Html, StringComparison.Ordinal);

        await shop.InDb(db =>
            db.Rights.Where(one => one.Mail == mail)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.ValidUntil, DateTime.UtcNow.AddDays(20)))
        );
        await shop.Do<RemindBeforeEnd>(job => job.Remind(default));
        var reminder = await Eventually(mail, "Your right to the solidarity price ends soon");
        Assert.Contains("Renew my right", reminder.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_drawn_reads_it_in_their_language()
    {
        var facts = new DrawLetter(
            "Shop",
            "",
            "",
            "https://exemple.test/en/tirage",
            "Noël",
            "HP 840",
            "Friday 4 December"
        );

        var french = shop.Services.GetRequiredService<Letters>().Write("draw-won", facts);
        using var english = Language.English.Speak();
        var letter = shop.Services.GetRequiredService<Letters>().Write("draw-won", facts);

        Assert.Equal(("Le tirage vous a désigné : HP 840", "You were drawn: HP 840"), (french.Subject, letter.Subject));
        Assert.Contains("Order this computer", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Friday 4 December", letter.Html, StringComparison.Ordinal);
        Assert.Equal(
            "en",
            new DrawEntry
            {
                Draw = default,
                Right = default,
                Household = "",
                At = default,
            }.WrittenIn
        );
    }

    private async Task<OutgoingMail> Eventually(string to, string subject)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var mail = await shop.InDb(db =>
                db.Set<OutgoingMail>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(one => one.To == to && one.Subject == subject)
            );
            if (mail is not null)
                return mail;
            await Task.Delay(100);
        }
        throw new InvalidOperationException($"No mail « {subject} » was written.");
    }
}
