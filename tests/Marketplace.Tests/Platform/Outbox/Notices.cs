using System.Collections.Concurrent;
using Marketplace.Platform;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Platform.Outbox;

/// <summary>A notice that is pinned to a board: the smallest aggregate that tells what happened to it.</summary>
public sealed class Notice : Aggregate
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Text { get; set; }

    public void Pin() => Raise(new NoticePinned(Id, Text));
}

public sealed record NoticePinned(Guid Notice, string Text) : IEvent;

/// <summary>What a handler leaves in the database.</summary>
public sealed class Echo
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid Notice { get; init; }
    public required string Text { get; init; }
}

public sealed class EchoNotice(Db db, Moods moods) : IHandle<NoticePinned>
{
    /// <summary>The text on which the first call fails, after its work.</summary>
    public const string Stumble = "encore";

    public async Task When(NoticePinned happened, CancellationToken cancellation)
    {
        db.Add(new Echo { Notice = happened.Notice, Text = happened.Text });
        await db.SaveChangesAsync(cancellation);
        if (moods.Enter(happened.Notice) && happened.Text == Stumble)
            throw new InvalidOperationException("The handler stumbles.");
    }
}

public sealed class RefuseShouting : IHandleTogether<NoticePinned>
{
    public Task When(NoticePinned happening, CancellationToken cancellation)
    {
        Refuse.If(happening.Text == "CRIER", "On ne crie pas ici.");
        return Task.CompletedTask;
    }
}

/// <summary>How often the handler ran for each notice: those of the other tests arrive when they like.</summary>
public sealed class Moods
{
    private readonly ConcurrentDictionary<Guid, int> calls = new();

    public int Calls(Guid notice) => calls.GetValueOrDefault(notice);

    /// <returns>Whether this is the first call for the notice.</returns>
    public bool Enter(Guid notice) => calls.AddOrUpdate(notice, 1, (_, before) => before + 1) == 1;
}

public sealed class NoticesModule : Module
{
    public override void Map(ModelBuilder model)
    {
        model.Entity<Notice>().ToTable("notices");
        model.Entity<Echo>().ToTable("echoes");
    }
}

/// <summary>A shop with one more module, whose tables exist in no migration: its database is created from the model.</summary>
public sealed class NoticeShop : Shop
{
    protected override bool AsksSqlServer => false;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
            services
                .AddSingleton<Module, NoticesModule>()
                .AddSingleton<Moods>()
                .AddScoped<IHandle<NoticePinned>, EchoNotice>()
                .AddScoped<IHandleTogether<NoticePinned>, RefuseShouting>()
        );
    }
}
