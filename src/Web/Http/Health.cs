using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Marketplace.Web.Http;

/// <summary>For whoever watches over the process: <c>live</c> says that it runs, <c>ready</c> that it can serve.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks(
            "/health/ready",
            new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }
        );
    }
}
