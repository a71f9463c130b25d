using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Marketplace.Platform;

/// <summary>
/// Jobs run on every node: each is one atomic claim or can run twice. The clock starts only with the web host, and a
/// test calls a job by itself.
/// </summary>
public static class Jobs
{
    public static IServiceCollection AddJob<TJob>(this IServiceCollection services, TimeSpan every)
        where TJob : class, IJob
    {
        services.AddScoped<TJob>();
        services.AddQuartz(quartz =>
            quartz
                .AddJob<TJob>(job => job.WithIdentity(typeof(TJob).FullName!))
                .AddTrigger(trigger =>
                    trigger
                        .ForJob(typeof(TJob).FullName!)
                        .StartAt(DateTimeOffset.UtcNow.AddSeconds(2))
                        .WithSimpleSchedule(schedule => schedule.WithInterval(every).RepeatForever())
                )
        );
        return services;
    }
}
