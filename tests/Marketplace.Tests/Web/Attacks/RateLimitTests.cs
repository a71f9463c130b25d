using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace Marketplace.Tests.Web.Attacks;

/// <summary>Who tries too often is told to wait, in a sentence, and nobody else is.</summary>
public sealed class RateLimitTests(RateLimitTests.StrictShop shop) : IClassFixture<RateLimitTests.StrictShop>
{
    [Fact]
    public async Task Who_guesses_passwords_is_told_when_to_come_back()
    {
        var visitor = shop.Visit();
        var answers = new List<Sight>();
        for (var guess = 0; guess < StrictShop.Guesses + 1; guess++)
        {
            await visitor.Open("/connexion");
            answers.Add(await visitor.Submit(("Mail", "camille@exemple.test"), ("Password", $"essai {guess}")));
        }

        Assert.All(answers.SkipLast(1), answer => Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.Status));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].Status);
        Assert.Equal("60", Assert.Single(answers[^1].Headers!.GetValues("Retry-After")));
        Assert.Contains("Trop de demandes", answers[^1].Text, StringComparison.Ordinal);

        // Reading has no limit, even for who guessed too often.
        for (var look = 0; look < 50; look++)
            Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/connexion")).Status);
    }

    [Fact]
    public async Task A_caller_of_the_API_past_its_limit_gets_problem_details()
    {
        using var client = shop.Api("mkt_inconnu");

        HttpResponseMessage? last = null;
        for (var call = 0; call < StrictShop.Calls + 1; call++)
            last = await client.GetAsync(new Uri("/api/v1/devices", UriKind.Relative));

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        Assert.Equal("application/problem+json", last.Content.Headers.ContentType!.MediaType);
        using var other = shop.Api("mkt_autre");
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await other.GetAsync(new Uri("/api/v1/devices", UriKind.Relative))).StatusCode
        );
    }

    /// <summary>A shop with limits that a test reaches.</summary>
    public sealed class StrictShop : Shop
    {
        public const int Guesses = 5;
        public const int Calls = 40;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Limits:GuessesPerMinute", $"{Guesses}");
            builder.UseSetting("Limits:CallsPerMinute", $"{Calls}");
        }
    }
}
