using System.Net;
using Marketplace.Accounts;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.SignIn;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Marketplace.Tests.Accounts.SecondFactor;

/// <summary>Whoever works with other people's data proves twice who they are, before anything else.</summary>
public sealed class ObligationTests(Shop shop) : IClassFixture<Shop>
{
    [Theory]
    [InlineData(Role.Worker, "/atelier")]
    [InlineData(Role.Lead, "/atelier/jetons")]
    [InlineData(Role.Administrator, "/pole")]
    public async Task A_password_alone_leads_to_the_second_proof_and_then_to_where_one_was_going(
        Role role,
        string asked
    )
    {
        var person = await Colleague(role);
        var visitor = shop.Visit();

        var led = await visitor.EnterPassword(person, from: asked);
        Assert.Equal("/compte/securite", led.Path);
        Assert.Contains("Avant d’entrer, protégez votre compte", led.Text, StringComparison.Ordinal);

        await visitor.AddApplication();
        Assert.Equal(asked, (await visitor.Open(asked)).Path);
    }

    [Fact]
    public async Task Without_it_no_page_of_a_workshop_or_of_the_network_opens()
    {
        var visitor = shop.Visit();
        await visitor.EnterPassword(await Colleague(Role.Lead));
        var pages = shop
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(route =>
                route.StartsWith("/atelier", StringComparison.Ordinal)
                || route.StartsWith("/pole", StringComparison.Ordinal)
            )
            .Where(route => !route.Contains('{', StringComparison.Ordinal))
            .Distinct()
            .ToList();

        Assert.True(pages.Count > 15, $"{pages.Count} pages");
        foreach (var page in pages)
            Assert.Equal("/compte/securite", (await visitor.Open(page)).Path);
    }

    [Fact]
    public async Task A_buyer_is_asked_for_nothing_more_than_the_password()
    {
        var entered = await shop.Visit().EnterPassword(await shop.NewColleague("acheteuse"));

        Assert.Equal("/compte", entered.Path);
    }

    [Fact]
    public async Task A_demonstration_account_is_let_off_and_its_pages_say_so()
    {
        var worker = await shop.SignIn((await shop.NewOperator()).Worker);

        Assert.Contains(
            "ce compte entre avec un mot de passe seul",
            (await worker.Open("/atelier")).Text,
            StringComparison.Ordinal
        );
        var protectedOne = shop.Visit();
        await protectedOne.EnterPassword(await Colleague(Role.Worker));
        await protectedOne.AddApplication();
        Assert.DoesNotContain(
            "mot de passe seul",
            (await protectedOne.Open("/atelier")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Production", StaffSecondFactor.Required, Access.Worker, false)]
    [InlineData("Staging", StaffSecondFactor.Required, Access.Worker, true)]
    [InlineData("Production", StaffSecondFactor.Optional, Access.Worker, true)]
    public async Task In_production_nobody_is_let_off_unless_the_setting_says_so(
        string environment,
        object setting,
        string role,
        bool letOff
    )
    {
        var worker = (await shop.NewOperator()).Worker;
        await shop.SignIn(worker);
        await using var scope = shop.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var stamp = await db.People.Where(one => one.Id == worker.Id).Select(one => one.SecurityStamp).SingleAsync();
        var session = await db.Sessions.Where(one => one.Person == worker.Id).Select(one => one.Id).SingleAsync();
        var principals = ActivatorUtilities.CreateInstance<CurrentPrincipal>(
            scope.ServiceProvider,
            new AccountSettings { StaffSecondFactor = (StaffSecondFactor)setting },
            new Place(environment)
        );

        var principal = await principals.Of(worker.Id, stamp, session, chosen: null, default);

        Assert.Equal(letOff, principal!.IsInRole(role));
        Assert.Equal(!letOff, principal.AwaitsSecondProof());
    }

    [Fact]
    public async Task The_last_proof_of_a_role_stays_and_a_buyer_s_may_go()
    {
        var (colleague, buyer) = (shop.Visit(), shop.Visit());
        var (worker, person) = (await Colleague(Role.Worker), await shop.NewColleague("acheteuse"));
        await colleague.EnterPassword(worker);
        await colleague.AddApplication();
        await buyer.EnterPassword(person);
        await buyer.AddApplication();

        await colleague.Open("/compte/securite/application/retrait");
        var kept = await colleague.Submit(("Password", worker.Password));
        await buyer.Open("/compte/securite/application/retrait");
        var wrong = await buyer.Submit(("Password", "ce n’est pas le bon"));
        var gone = await buyer.Submit(("Password", person.Password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, kept.Status);
        Assert.Contains("Votre rôle demande une seconde preuve", kept.Text, StringComparison.Ordinal);
        Assert.Contains("Ce n’est pas votre mot de passe", wrong.Text, StringComparison.Ordinal);
        Assert.Equal("/compte/securite", gone.Path);
        Assert.Equal("/compte", (await shop.Visit().EnterPassword(person)).Path);
    }

    private async Task<Staff> Colleague(Role role) =>
        await shop.NewColleague("collegue", role, role is Role.Administrator ? null : (await shop.NewOperator()).Id);

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "Marketplace";
        public string ContentRootPath { get; set; } = "/";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
