using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Network.Appearance;

/// <summary>The choices as they stood when they were last read: a handful, asked for on every page.</summary>
internal sealed class ThemesOfHosts(IServiceScopeFactory scopes, TimeProvider clock) : IThemeOfHost
{
    // Another node may have chosen without our knowing.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private volatile Reading? last;

    public async ValueTask<string?> Of(string host, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (last is not { } reading || now - reading.At >= Fresh)
            last = reading = await Read(now, cancellation);
        return reading.Themes.GetValueOrDefault(host);
    }

    /// <summary>Something was chosen: the next page looks again.</summary>
    public void Forget() => last = null;

    private async Task<Reading> Read(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var themes = await db
            .ThemeChoices.AsNoTracking()
            .ToDictionaryAsync(
                choice => choice.Host,
                choice => choice.Theme,
                StringComparer.OrdinalIgnoreCase,
                cancellation
            );
        return new Reading(now, themes);
    }

    private sealed record Reading(DateTimeOffset At, IReadOnlyDictionary<string, string> Themes);
}
