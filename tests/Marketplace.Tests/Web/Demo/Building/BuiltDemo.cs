using Marketplace.Web.Demo.Building;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Web.Demo.Building;

/// <summary>A shop in which the demonstration was built once.</summary>
public sealed class BuiltDemo : Shop, IAsyncLifetime
{
    /// <summary>Whether every story went to its end.</summary>
    public bool Whole { get; private set; }
    public string Printed { get; private set; } = "";

    /// <summary>The answers that no story foresaw.</summary>
    public string Stopped { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await using var print = new StringWriter();
        Whole = await Build(print);
        Printed = print.ToString();
        Stopped = string.Join('\n', Services.GetRequiredService<BuildDemo>().Stopped.Values);
    }

    public async Task<bool> Build(TextWriter print)
    {
        using var http = CreateClient();
        return await Services.GetRequiredService<BuildDemo>().Run(http, print, default);
    }

    /// <summary>As if the program had been killed before it noted what it had done.</summary>
    public async Task ForgetProgress()
    {
        var path = Path.Combine(Root, "demo-accounts.txt");
        var lines = await File.ReadAllLinesAsync(path);
        await File.WriteAllLinesAsync(path, lines.Where(line => !line.StartsWith("Done: ", StringComparison.Ordinal)));
    }
}
