using System.Net;
using Marketplace.Accounts.Contracts;
using Marketplace.Network;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Network.Joining;

public sealed class CandidacyTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task A_workshop_writes_and_the_network_finds_it_and_notes_that_it_answered()
    {
        var name = Staffing.Unused("Recyclerie du Lot");
        var sent = await Write(("Name", name));
        Assert.Contains("Votre candidature est arrivée", sent.Text, StringComparison.Ordinal);

        var administrator = await shop.SignIn(Role.Administrator);
        var queue = await administrator.Open("/pole/candidatures");
        Assert.Contains($"{name}, Cahors", queue.Text, StringComparison.Ordinal);
        Assert.Contains("Lot (46)", queue.Text, StringComparison.Ordinal);
        var after = await administrator.Press($"Noter que la réponse est faite à {name}");

        Assert.Contains($"{name}, Cahors : répondu le", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_where_a_workshop_is_wanted_and_what_it_promises()
    {
        var page = await shop.Visit().Open("/reseau/rejoindre");

        Assert.Contains("Où un atelier est attendu", page.Text, StringComparison.Ordinal);
        Assert.Contains("Cahors", page.Text, StringComparison.Ordinal);
        Assert.Contains("Chaque disque est effacé avec une preuve", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name", "", "Écrivez le nom de l’atelier")]
    [InlineData("PostCode", "460", "cinq chiffres")]
    [InlineData("Mail", "moi", "Ce n’est pas une adresse électronique")]
    [InlineData("Text", "", "quelques lignes")]
    public async Task What_is_missing_is_asked_for_again(string field, string typed, string said)
    {
        var page = await Write((field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_person_does_not_fill_the_queue()
    {
        var mail = $"{Staffing.Unused("insistante")}@exemple.test";
        for (var n = 0; n < 3; n++)
            await Write(("Mail", mail));

        Assert.Contains("attendent encore une réponse", (await Write(("Mail", mail))).Text, StringComparison.Ordinal);
        Assert.Equal(3, await shop.InDb(db => db.Candidacies.CountAsync(one => one.Mail == mail)));
    }

    private async Task<Sight> Write(params (string Name, string Value)[] own)
    {
        var visitor = shop.Visit();
        await visitor.Open("/reseau/rejoindre");
        (string Name, string Value)[] told =
        [
            ("Name", "Recyclerie"),
            ("City", "Cahors"),
            ("PostCode", "46000"),
            ("Person", "Camille Exemple"),
            ("Mail", $"{Staffing.Unused("camille")}@exemple.test"),
            ("Text", "Deux cents ordinateurs par an."),
        ];
        return await visitor.Submit([.. told.Where(one => !own.Any(other => other.Name == one.Name)), .. own]);
    }
}
