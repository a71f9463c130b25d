using Marketplace.Platform;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Traceability.Passport;

/// <summary>Whatever happens to a device, its passport is written anew. One handler serves every event of a device's life.</summary>
internal sealed class ForgetPassport<TEvent>(IOutputCacheStore pages, PageEvictions evictions) : IHandle<TEvent>
    where TEvent : ITraceEvent
{
    public async Task When(TEvent happened, CancellationToken cancellation)
    {
        evictions.Tell();
        await pages.EvictByTagAsync(PassportTag.Of(happened.Device), cancellation);
    }
}

/// <summary>The name under which the pages of one device are cached.</summary>
internal static class PassportTag
{
    public static string Of(DeviceId device) => $"device-{device.Value:N}";
}
