using System.Net;
using Marketplace.Network.Contracts;

namespace Marketplace.Tests.Network.Organisations;

public sealed class OpenOrganisationTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task Whoever_opens_an_organisation_administers_it_and_finds_it_on_their_account()
    {
        var bureau = await shop.NewOrganisation();

        var page = await bureau.Visitor.Open(bureau.Home);
        Assert.Contains(bureau.Name, page.Text, StringComparison.Ordinal);
        Assert.Contains("Votre rôle administre", page.Text, StringComparison.Ordinal);
        Assert.Contains(bureau.Name, (await bureau.Visitor.Open("/compte")).Text, StringComparison.Ordinal);
        Assert.Contains(
            bureau.Name,
            (await bureau.Visitor.Open("/compte/organisations")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Sheet.Siret", "123 456 789 00012", "contient une faute de frappe")]
    [InlineData("Sheet.Siret", "1234", "a quatorze chiffres")]
    [InlineData("Sheet.Siret", "", "un des deux suffit")]
    [InlineData("Sheet.Rna", "W12", "W suivi de neuf chiffres")]
    [InlineData("Sheet.PostCode", "3010", "cinq chiffres")]
    [InlineData("Sheet.Name", "", "Écrivez le nom de l’organisation")]
    [InlineData("Sheet.Mail", "bureau", "Ce n’est pas une adresse électronique")]
    public async Task What_is_not_right_is_said_in_a_sentence_and_kept_in_the_form(
        string field,
        string typed,
        string said
    )
    {
        var visitor = await Form();

        var page = await visitor.Submit(Associations.Told("La Ressource", (field, typed)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said, page.Text, StringComparison.Ordinal);
        Assert.Contains("2 rue du Gardon", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_association_may_give_its_RNA_alone_and_nobody_else_may()
    {
        var visitor = await Form();
        (string, string)[] numbers = [("Sheet.Siret", ""), ("Sheet.Rna", Associations.Rna().ToLowerInvariant())];

        var refused = await visitor.Submit(
            Associations.Told("La Mairie", [.. numbers, ("Sheet.Kind", nameof(OrganisationKind.PublicBody))])
        );
        Assert.Contains("Écrivez le numéro SIRET", refused.Text, StringComparison.Ordinal);
        var opened = await visitor.Submit(Associations.Told($"La Reprise {Guid.NewGuid():N}", numbers));

        Assert.Contains("RNA W30", opened.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_number_is_refused_with_the_way_to_join()
    {
        var (first, second) = (await Form(), await Form());
        var (siret, name) = (Associations.Siret(), $"Les Cévennes {Guid.NewGuid():N}");
        await first.Submit(Associations.Told(name, ("Sheet.Siret", siret)));

        var page = await second.Submit(Associations.Told("Une autre", ("Sheet.Siret", siret.Insert(3, " "))));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains($"« {name} » est déjà inscrite avec ce numéro SIRET", page.Text, StringComparison.Ordinal);
        Assert.Contains("demandez une invitation", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_resembles_another_of_the_same_postcode_is_asked_about_first()
    {
        var (first, second) = (await Form(), await Form());
        (string, string)[] there = [("Sheet.PostCode", "30170"), ("Sheet.City", "Saint-Hippolyte")];
        await first.Submit(Associations.Told("Association Numérique et Terroir", there));

        var warned = await second.Submit(Associations.Told("Numerique & terroirs", there));
        Assert.Contains("Association Numérique et Terroir", warned.Text, StringComparison.Ordinal);
        Assert.Contains("nom proche", warned.Text, StringComparison.Ordinal);
        var opened = await second.Submit(Associations.Told("Numerique & terroirs", [.. there, ("Another", "true")]));

        Assert.StartsWith("/compte/organisations/", opened.Path, StringComparison.Ordinal);
        Assert.Contains("Numerique & terroirs", opened.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_name_elsewhere_is_no_twin()
    {
        var (first, second) = (await Form(), await Form());
        await first.Submit(Associations.Told("Atelier du Lez", ("Sheet.PostCode", "34000")));

        var opened = await second.Submit(Associations.Told("Atelier du Lez", ("Sheet.PostCode", "34070")));

        Assert.Contains("Atelier du Lez", opened.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nom proche", opened.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_does_not_exist_for_those_who_are_no_members()
    {
        var bureau = await shop.NewOrganisation();
        var stranger = await shop.SignIn(await shop.NewPerson("etrangere"));

        foreach (var page in new[] { "", "/membres", "/reglages", "/accords", "/documents" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open(bureau.Home + page)).Status);
        Assert.Equal("/connexion", (await shop.Visit().Open(bureau.Home)).Path);
    }

    [Fact]
    public async Task A_member_who_buys_may_not_administer()
    {
        var bureau = await shop.NewOrganisation();
        var (_, buyer) = await bureau.Welcome(OrganisationRole.Buyer);

        Assert.Equal(HttpStatusCode.OK, (await buyer.Open(bureau.Home)).Status);
        foreach (var page in new[] { "/membres", "/reglages", "/accords" })
            Assert.Equal(HttpStatusCode.Forbidden, (await buyer.Open(bureau.Home + page)).Status);
    }

    private async Task<Visitor> Form()
    {
        var visitor = await shop.SignIn(await shop.NewPerson("fondatrice"));
        await visitor.Open("/compte/organisations/nouvelle");
        return visitor;
    }
}
