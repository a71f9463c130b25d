using System.Text.Json.Serialization;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Scalar.AspNetCore;

namespace Marketplace.Web.Http;

/// <summary>The calls for machines, under <c>/api/v1</c>: a bearer token unless a call says that it is public.</summary>
internal static class Api
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddOpenApi("v1");
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
            json.SerializerOptions.Converters.Add(new MoneyJson());
        });
        return services;
    }

    public static void MapApi(this WebApplication app, Module[] modules)
    {
        var api = app.MapGroup("/api/v1")
            .AddEndpointFilter<ApiProblems>()
            .DisableAntiforgery()
            .RequireAuthorization(
                new AuthorizationPolicyBuilder(Access.TokenScheme).RequireAuthenticatedUser().Build()
            );
        foreach (var module in modules)
            module.MapApi(api);
        app.MapOpenApi();
        app.MapScalarApiReference("/api", page => page.WithTitle("API"));
    }
}
