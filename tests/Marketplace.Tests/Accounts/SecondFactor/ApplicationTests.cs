using System.Net;
using Marketplace.Accounts;
using Marketplace.Accounts.SecondFactor;
using Marketplace.Accounts.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Accounts.SecondFactor;

public sealed class ApplicationTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task Once_added_the_application_is_asked_for_after_the_password()
    {
        var (person, application, _) = await Protected();
        var visitor = shop.Visit();

        var half = await visitor.EnterPassword(person);
        Assert.Equal("/connexion/verification", half.Path);
        Assert.Equal("/connexion", (await visitor.Open("/compte")).Path);
        await visitor.Open("/connexion/verification");
        var entered = await visitor.Submit(("Code", application.Code(later: 1)));

        Assert.Equal("/compte", entered.Path);
        Assert.Equal("/connexion", (await visitor.Open("/connexion/verification")).Path);
    }

    [Fact]
    public async Task A_code_that_has_served_does_not_serve_again()
    {
        var (person, application, _) = await Protected();
        var code = application.Code(later: 1);
        var (first, second) = (shop.Visit(), shop.Visit());
        await first.EnterPassword(person);
        await second.EnterPassword(person);

        Assert.Equal("/compte", (await first.Submit(("Code", code))).Path);
        var again = await second.Submit(("Code", code));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("il a déjà servi", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_codes_pause_the_account_and_the_password_does_not_wind_them_back()
    {
        var (person, application, _) = await Protected();
        var visitor = shop.Visit();
        for (var guess = 0; guess < Tries.Most; guess++)
        {
            await visitor.EnterPassword(person);
            await visitor.Open("/connexion/verification");
            await visitor.Submit(("Code", "000000"));
        }

        var right = await visitor.EnterPassword(person);

        Assert.Equal("/connexion", right.Path);
        Assert.Equal("/connexion/verification", (await visitor.Open("/connexion/verification")).Path);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Submit(("Code", application.Code(1)))).Status);
    }

    [Fact]
    public async Task A_recovery_code_opens_the_account_once()
    {
        var (person, _, codes) = await Protected();
        Assert.Equal(RecoverySheet.Codes, codes.Distinct().Count());
        var (first, second) = (shop.Visit(), shop.Visit());
        await first.EnterPassword(person);
        await second.EnterPassword(person);

        Assert.Equal("/compte", (await first.Submit(("Code", codes[3].ToUpperInvariant()))).Path);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await second.Submit(("Code", codes[3]))).Status);
        Assert.Contains("Il vous en reste 9", (await first.Open("/compte/securite")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_codes_take_the_place_of_the_old_ones()
    {
        var person = await shop.NewColleague("codes");
        var visitor = shop.Visit();
        await visitor.EnterPassword(person);
        await visitor.AddApplication();
        var old = visitor.ShownCodes();

        await visitor.Open("/compte/securite/codes");
        await visitor.Submit(("Password", person.Password));
        var drawn = visitor.ShownCodes();

        Assert.Equal(RecoverySheet.Codes, drawn.Count);
        Assert.Empty(drawn.Intersect(old));
        var later = shop.Visit();
        await later.EnterPassword(person);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await later.Submit(("Code", old[0]))).Status);
        Assert.Equal("/compte", (await later.Submit(("Code", drawn[0]))).Path);
    }

    [Fact]
    public async Task The_database_holds_neither_a_code_nor_the_key_in_clear()
    {
        var visitor = shop.Visit();
        var person = await shop.NewColleague("coffre");
        await visitor.EnterPassword(person);
        var page = await visitor.Open("/compte/securite/application");
        var key = page.Text.Split("avec cette clé : ")[1][..39].Replace(" ", "", StringComparison.Ordinal);
        await visitor.Submit(("Code", Application.Reading(page).Code()));
        var shown = visitor.ShownCodes();

        var hashes = await shop.InDb(db =>
            db.RecoveryCodes.Where(code => code.Person == person.Id).Select(code => code.Hash).ToListAsync()
        );
        var kept = await shop.InDb(db =>
            db.Set<IdentityUserToken<Marketplace.Platform.PersonId>>().SingleAsync(token => token.UserId == person.Id)
        );

        Assert.All(hashes, hash => Assert.Equal(64, hash.Length));
        Assert.Empty(hashes.Intersect(shown));
        Assert.DoesNotContain(key, kept.Value, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_code_does_not_add_the_application_and_the_square_stays_the_same()
    {
        var visitor = shop.Visit();
        await visitor.EnterPassword(await shop.NewColleague("essai"));
        var page = await visitor.Open("/compte/securite/application");

        var wrong = await visitor.Submit(("Code", "12 34 56"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Ce n’est pas le code attendu", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(Application.Reading(page).Code(5), Application.Reading(wrong).Code(5));
    }

    [Fact]
    public void The_square_says_what_applications_read() =>
        Assert.Equal(
            "otpauth://totp/Mon%20site:a%40b.fr?secret=ABCD&issuer=Mon%20site&digits=6&period=30",
            KeySquare.Address("Mon site", "a@b.fr", "ABCD")
        );

    [Fact]
    public async Task Adding_a_proof_ends_the_other_sessions_and_is_told_by_mail()
    {
        var person = await shop.NewColleague("ailleurs");
        var (here, elsewhere) = (shop.Visit(), shop.Visit());
        await here.EnterPassword(person);
        await elsewhere.EnterPassword(person);

        await here.AddApplication();

        Assert.Equal("/connexion", (await elsewhere.Open("/compte")).Path);
        Assert.Equal("/compte", (await here.Open("/compte")).Path);
        Assert.Contains("application de codes", (await shop.LastMail(person.Mail)).Text, StringComparison.Ordinal);
    }

    private async Task<(Staff Person, Application Application, IReadOnlyList<string> Codes)> Protected()
    {
        var person = await shop.NewColleague("protegee");
        var visitor = shop.Visit();
        await visitor.EnterPassword(person);
        var application = await visitor.AddApplication();
        return (person, application, visitor.ShownCodes());
    }
}
