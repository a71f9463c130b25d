using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Tests.Accounts.SecondFactor;
using Marketplace.Web;

namespace Marketplace.Tests.Web;

/// <summary>The verb talks to the console; the shop under test lends its services.</summary>
public sealed partial class CreateAdministratorTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task The_verb_prints_a_one_time_password_that_leads_to_the_network()
    {
        var (code, said) = await Run("create-admin", "premiere@exemple.test");
        Assert.Equal(0, code);
        var password = OneTime().Match(said).Value;
        var visitor = shop.Visit();
        await visitor.Open("/connexion");
        await visitor.Submit(("Mail", "premiere@exemple.test"), ("Password", password));

        await visitor.Submit(("Current", password), ("Chosen", "une phrase que je retiens"));

        Assert.Equal("/compte/securite", (await visitor.Open("/pole")).Path);
        await visitor.AddApplication();
        Assert.Equal("/pole", (await visitor.Open("/pole")).Path);
    }

    [Fact]
    public async Task An_address_that_has_an_account_is_refused_with_a_sentence()
    {
        var buyer = await shop.NewPerson("deja-la");

        var (code, said) = await Run("create-admin", buyer.Mail);

        Assert.Equal(1, code);
        Assert.Contains("a déjà un compte", said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await shop.SignIn(buyer)).Open("/pole")).Status);
    }

    [Fact]
    public async Task Without_an_address_the_verb_says_how_it_is_used()
    {
        var (code, said) = await Run("create-admin");

        Assert.Equal(64, code);
        Assert.Contains("create-admin nom@exemple.fr", said, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Said)> Run(params string[] args)
    {
        await using var said = new StringWriter();
        var code = await CreateAdministrator.Run(shop.Services, args, said, said);
        return (code, said.ToString());
    }

    [GeneratedRegex("([a-z2-9]{4}-){3}[a-z2-9]{4}")]
    private static partial Regex OneTime();
}
