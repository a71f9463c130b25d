using System.Net.Http.Headers;
using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests;

/// <summary>Someone with an account, and the password that opens it.</summary>
internal sealed record Staff(PersonId Id, string Mail, string Password, Actor Actor);

/// <summary>An operator with its people, their tokens (all scopes) and a pick-up point.</summary>
internal sealed record Workplace(
    OperatorCard Card,
    PickUpPointCard PickUpPoint,
    Staff Worker,
    Staff OtherWorker,
    Staff Lead,
    string Token,
    string OtherToken,
    string LeadToken
)
{
    public OperatorId Id => Card.Id;
}

/// <summary>People and operators for a test, made as the programme makes them.</summary>
internal static class Staffing
{
    private static int numbers;

    /// <summary>A name that no other test uses.</summary>
    public static string Unused(string word) => $"{word}-{Interlocked.Increment(ref numbers)}";

    extension(Shop shop)
    {
        /// <summary>Somebody who has not signed in.</summary>
        public Visitor Visit() => new(shop.CreateClient(Secure));

        /// <summary>A client of the API with this bearer token.</summary>
        public HttpClient Api(string? token)
        {
            var client = shop.CreateClient(Secure);
            if (token is not null)
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return client;
        }

        public async Task<Visitor> SignIn(Staff person)
        {
            var visitor = shop.Visit();
            await visitor.Open("/connexion");
            var after = await visitor.Submit(("Mail", person.Mail), ("Password", person.Password));
            Assert.False(after.Path == "/connexion", after.Text);
            return visitor;
        }

        /// <summary>A visitor signed in with this role: at that operator, as a new administrator, or as a new buyer.</summary>
        public async Task<Visitor> SignIn(Role role, Workplace? at = null) =>
            await shop.SignIn(
                role switch
                {
                    Role.Worker => at!.Worker,
                    Role.Lead => at!.Lead,
                    Role.Administrator => await shop.NewPerson("pole", role),
                    _ => await shop.NewPerson("acheteuse"),
                }
            );

        /// <summary>
        /// A new person with an account, and a role where one is asked for. As the accounts of a demonstration, they are
        /// let off the second proof; those who test it make <see cref="NewColleague"/>.
        /// </summary>
        public async Task<Staff> NewPerson(string name, Role role = Role.Buyer, OperatorId? at = null)
        {
            var person = await shop.NewColleague(name, role, at);
            await using var scope = shop.Services.CreateAsyncScope();
            if (role is not Role.Buyer)
                await scope.ServiceProvider.GetRequiredService<IAccounts>().WaiveSecondFactor(person.Id, Actor.System);
            return person;
        }

        /// <summary>The same without any favour: a role that waits for a second proof.</summary>
        public async Task<Staff> NewColleague(string name, Role role = Role.Buyer, OperatorId? at = null)
        {
            await using var scope = shop.Services.CreateAsyncScope();
            var accounts = scope.ServiceProvider.GetRequiredService<IAccounts>();
            var mail = $"{Unused(name)}@exemple.test";
            var password = $"mot de passe de {mail}";
            var person = await accounts.Open(new NewPerson(mail, name, password), Actor.System);
            if (role is not Role.Buyer)
                await accounts.Join(person.Id, at, role, Actor.System);
            return new Staff(person.Id, mail, password, new Actor(person.Id, at, role.Claim(), person.Pseudonym));
        }

        /// <summary>A new operator of the network with two workers, a lead, a token for each and a pick-up point.</summary>
        public async Task<Workplace> NewOperator(string name = "atelier", bool acceptsOverwriteOnFlash = false)
        {
            await using var scope = shop.Services.CreateAsyncScope();
            var network = scope.ServiceProvider.GetRequiredService<INetwork>();
            var card = await network.Welcome(NewCard(Unused(name), acceptsOverwriteOnFlash));
            var point = await network.OpenPickUpPoint(card.Id, NewPoint($"Comptoir {card.Name}"));
            var worker = await shop.NewPerson("salarie", Role.Worker, card.Id);
            var other = await shop.NewPerson("collegue", Role.Worker, card.Id);
            var lead = await shop.NewPerson("responsable", Role.Lead, card.Id);
            return new Workplace(
                card,
                point,
                worker,
                other,
                lead,
                await shop.NewToken(worker),
                await shop.NewToken(other),
                await shop.NewToken(lead)
            );
        }

        /// <summary>A token that acts as this person; all scopes unless some are named.</summary>
        public async Task<string> NewToken(Staff holder, params string[] scopes)
        {
            await using var scope = shop.Services.CreateAsyncScope();
            var accounts = scope.ServiceProvider.GetRequiredService<IAccounts>();
            var issued = await accounts.IssueToken(
                $"poste de {holder.Mail}",
                holder.Actor.Operator!.Value,
                holder.Id,
                scopes is [] ? Access.AllScopes : scopes,
                holder.Actor
            );
            return issued.Secret;
        }
    }

    public static NewOperator NewCard(string name, bool acceptsOverwriteOnFlash = false) =>
        new(
            name,
            OperatorKind.Association,
            Siret: null,
            $"bonjour@{name}.test",
            "04 66 00 00 00",
            "1 rue de l’Atelier, 30000 Nîmes",
            "30",
            acceptsOverwriteOnFlash
        );

    public static NewPickUpPoint NewPoint(string name) =>
        new(
            name,
            "1 rue de l’Atelier",
            "30000",
            "Nîmes",
            "du mardi au samedi, de 10 h à 18 h",
            "04 66 00 00 00",
            43.8367,
            4.3601
        );

    // Cookies with the prefix __Host- travel over HTTPS only.
    private static WebApplicationFactoryClientOptions Secure => new() { BaseAddress = new Uri("https://localhost") };
}
