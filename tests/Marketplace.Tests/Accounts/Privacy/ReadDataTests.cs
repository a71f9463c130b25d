using System.Net;
using System.Text.Json;
using Marketplace.Accounts.Contracts;
using Marketplace.Tests.Accounts.SecondFactor;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Accounts.Privacy;

public sealed class ReadDataTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task The_file_holds_what_every_class_keeps_of_this_person_and_of_nobody_else()
    {
        var (person, other) = (await shop.NewColleague("lectrice"), await shop.NewColleague("autre"));
        await shop.Visit().EnterPassword(other);
        var visitor = shop.Visit();
        await visitor.EnterPassword(person);
        await visitor.Open("/compte/donnees");

        var file = await visitor.Press("Télécharger mes données");

        var data = JsonDocument.Parse(file.Html).RootElement;
        Assert.Equal(person.Mail, data.GetProperty("compte").GetProperty("courriel").GetString());
        Assert.Equal(1, data.GetProperty("compte").GetProperty("appareils").GetArrayLength());
        Assert.Contains(
            data.GetProperty("journal").EnumerateArray(),
            line => line.GetProperty("quoi").GetString() == "connexion"
        );
        Assert.DoesNotContain(other.Mail, file.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("passwordHash", file.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_page_on_privacy_shows_how_long_each_class_is_kept_and_why()
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var classes = scope.ServiceProvider.GetServices<IPersonalRecords>().Select(one => one.Class).ToList();
        var page = await shop.Visit().Open("/confidentialite");

        Assert.True(classes.Count >= 4);
        Assert.Equal(classes.Count, classes.Select(kept => kept.Code).Distinct().Count());
        foreach (var kept in classes)
        {
            Assert.Contains(kept.Name, page.Text, StringComparison.Ordinal);
            Assert.Contains(kept.Kept.ToString(), page.Text, StringComparison.Ordinal);
            Assert.Contains(kept.Source, page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_guest_is_sent_to_sign_in()
    {
        var page = await shop.Visit().Open("/compte/donnees");

        Assert.Equal((HttpStatusCode.OK, "/connexion"), (page.Status, page.Path));
    }
}
