using System.Globalization;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Tests.Accounts;
using Marketplace.Tests.Solidarity;

namespace Marketplace.Tests.Network.Organisations;

/// <summary>Organisations for a test, opened and joined by people as they do it.</summary>
internal static class Associations
{
    private static int numbers = Environment.TickCount & 0xFFFF;

    /// <summary>A SIRET that no other test uses, with its check digit (Luhn).</summary>
    public static string Siret()
    {
        var body = $"8{Interlocked.Increment(ref numbers):D8}0001"[..13];
        var sum = body.Reverse().Select((digit, n) => (digit - '0') * (n % 2 == 0 ? 2 : 1)).Sum(p => p > 9 ? p - 9 : p);
        return body + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }

    public static string Rna() => $"W30{Interlocked.Increment(ref numbers):D7}";

    public static (string, string)[] Told(string name, params (string Name, string Value)[] other) =>
        [
            .. new (string Name, string Value)[]
            {
                ("Sheet.Kind", nameof(OrganisationKind.Association)),
                ("Sheet.Name", name),
                ("Sheet.Siret", Siret()),
                ("Sheet.Mail", "bureau@exemple.test"),
                ("Sheet.Street", "2 rue du Gardon"),
                ("Sheet.PostCode", "30100"),
                ("Sheet.City", "Alès"),
            }.Where(one => !other.Any(own => own.Name == one.Name)),
            .. other,
        ];

    extension(Shop shop)
    {
        /// <summary>A new organisation, and the browser of the person who administers it.</summary>
        public async Task<Bureau> NewOrganisation(
            OrganisationKind kind = OrganisationKind.Association,
            string word = "Les Gardons"
        )
        {
            var person = await shop.NewPerson("presidente");
            var visitor = await shop.SignIn(person);
            await visitor.Open("/compte/organisations/nouvelle");
            var name = Staffing.Unused($"{word} {Guid.NewGuid():N}");
            var page = await visitor.Submit(Told(name, ("Sheet.Kind", kind.ToString())));
            Assert.True(page.Path.StartsWith("/compte/organisations/", StringComparison.Ordinal), page.Text);
            var id = OrganisationId.From(Guid.Parse(page.Path.Split('/')[3]));
            return new Bureau(shop, id, name, person, visitor);
        }
    }
}

/// <summary>An organisation in the hands of the person who administers it.</summary>
internal sealed record Bureau(Shop Shop, OrganisationId Id, string Name, Staff Administrator, Visitor Visitor)
{
    public string Home => $"/compte/organisations/{Id.Value}";

    /// <summary>Invites somebody new, who follows the link of the mail and joins.</summary>
    public async Task<(Staff Person, Visitor Visitor)> Welcome(OrganisationRole role, string name = "benevole")
    {
        var person = await Shop.NewPerson(name);
        var link = await Invite(person.Mail, role);
        var visitor = await Shop.SignIn(person);
        await visitor.Open(link);
        var page = await visitor.Press("Rejoindre l’organisation");
        Assert.Equal(Home, page.Path);
        return (person, visitor);
    }

    /// <summary>The path of the link that was mailed.</summary>
    public async Task<string> Invite(string mail, OrganisationRole role)
    {
        await Visitor.Open($"{Home}/membres");
        await Visitor.Submit(("Mail", mail), ("Role", role.ToString()));
        return (await Shop.LastMail(mail)).LinkTo("/compte/organisations/invitation");
    }

    public async Task<Sight> SetBudget(Staff person, string euros, string period = "Month", string role = "Buyer")
    {
        await Visitor.Open($"{Home}/membres/{person.Id.Value}");
        return await Visitor.Submit(("Budget", euros), ("Period", period), ("Role", role));
    }

    public async Task<Sight> AskApprovalAbove(string euros)
    {
        await Visitor.Open($"{Home}/reglages");
        return await Visitor.Submit(("Threshold", euros));
    }

    public Task<SpendState> Spend(Staff person, decimal euros, string? reference = null) =>
        Shop.Do<IOrganisations, SpendState>(book =>
            book.Spend(Id, person.Id, Money.Euros(euros), reference ?? Guid.NewGuid().ToString(), "Dix ordinateurs")
        );
}
