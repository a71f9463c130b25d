using System.Text.RegularExpressions;
using Marketplace.Platform.Languages;
using Marketplace.Tests.Accounts;
using Marketplace.Tests.Accounts.SecondFactor;
using Marketplace.Tests.Catalog;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Web.Languages;

/// <summary>A buyer's account in English, from opening to erasure; a sentence that stayed French is named.</summary>
public sealed partial class EnglishAccountTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    private const string Phrase = "a sentence that nobody else would think of";

    [Fact]
    public async Task An_account_is_English_from_its_opening_to_its_erasure()
    {
        var mail = $"{Staffing.Unused("robin")}@exemple.test";
        var visitor = await Opened(mail);
        foreach (var page in (string[])["", "/adresses", "/sessions", "/securite", "/mot-de-passe", "/donnees"])
            Assert.Contains(
                "<html lang=\"en\"",
                (await visitor.Open($"/en/compte{page}")).Html,
                StringComparison.Ordinal
            );
        await visitor.Open("/en/compte/mot-de-passe");
        await visitor.Submit(("Current", "nonsense"), ("Chosen", "short"));
        await visitor.Open("/en/compte/adresse-mail");
        await visitor.Submit(("Mail", "nonsense"), ("Password", "nonsense"));
        await visitor.Open("/en/compte/securite/cle");
        await Protect(visitor);
        var erasing = await visitor.Open("/en/compte/effacement");
        Assert.Contains("Erase my account", erasing.Text, StringComparison.Ordinal);

        Nothing_is_missing();
    }

    [Fact]
    public async Task What_is_kept_is_told_in_English_whole_and_also_where_a_phone_reads_it()
    {
        var visitor = await Opened($"{Staffing.Unused("robin")}@exemple.test");

        var page = await visitor.Open("/en/compte/donnees");

        var table = page.Html[page.Html.IndexOf("<table", StringComparison.Ordinal)..];
        table = table[..table.IndexOf("</table>", StringComparison.Ordinal)];
        Assert.Contains("data-label=\"For how long\"", table, StringComparison.Ordinal);
        Assert.Contains("Quotes for an aid: the name written on them", table, StringComparison.Ordinal);
        Assert.Empty(French().Matches(System.Net.WebUtility.HtmlDecode(table)).Select(word => word.Value));
    }

    [Fact]
    public async Task Signing_in_and_what_goes_wrong_there_is_English()
    {
        var person = await shop.NewColleague("robin");
        var visitor = shop.Visit();
        await visitor.EnterPassword(person with { Password = "nonsense" }, "/en/connexion");
        await visitor.Open("/en/connexion/oubli");
        await visitor.Submit(("Mail", "nonsense"));
        await visitor.Open("/en/connexion/oubli");
        await visitor.Submit(("Mail", person.Mail));
        await visitor.Open("/en/connexion/oubli/suite?lien=nonsense");
        await visitor.Open("/en/compte/ouvrir");
        await visitor.Submit(("Mail", "nonsense"));
        await visitor.Open("/en/compte/ouvrir/suite?lien=nonsense");
        await visitor.Open("/en/compte/adresse-mail/accord?lien=nonsense");
        await visitor.Open("/en/compte/adresse-mail/annulation?lien=nonsense");
        await visitor.Open("/en/acces-refuse");
        await visitor.EnterPassword(person, "/en/connexion");

        Assert.Equal("/en/compte", visitor.Page.Path);
        Nothing_is_missing();
    }

    private async Task<Visitor> Opened(string mail)
    {
        var visitor = shop.Visit();
        await visitor.Open("/en/compte/ouvrir");
        await visitor.Submit(("Mail", mail));
        await visitor.Open((await shop.LastMail(mail)).LinkTo("/en/compte/ouvrir/suite"));
        await visitor.Submit(("Name", ""), ("Password", "password"));
        await visitor.Submit(("Name", "Robin Example"), ("Password", Phrase));
        Assert.Equal("/en/compte", visitor.Page.Path);
        return visitor;
    }

    private static async Task Protect(Visitor visitor)
    {
        var application = Application.Reading(await visitor.Open("/en/compte/securite/application"));
        await visitor.Submit(("Code", "000000"));
        await visitor.Submit(("Code", application.Code()));
        await visitor.Open("/en/compte/securite");
        await visitor.Open("/en/compte/securite/application/retrait");
        await visitor.Open("/en/compte/securite/codes");
    }

    private void Nothing_is_missing() => EnglishBook.HasEverySentence(shop, Own());

    [GeneratedRegex("\\b(le|la|les|du|des|un|une|pour|et|au|sur)\\b|\\b[dlqns]’|é", RegexOptions.IgnoreCase)]
    private static partial Regex French();

    // The name of the site, and names, addresses and programs of the person.
    [GeneratedRegex("^Reprise$|Robin|exemple|Atelier-", RegexOptions.IgnoreCase)]
    private static partial Regex Own();
}
