using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Marketplace.Benchmarks.Load;

/// <summary>What the machine can do at best: a page of the same size from memory, and one that reads a row of SQLite.</summary>
internal static class BarePage
{
    public static async Task<int> Serve(int bytes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var page = Encoding.UTF8.GetBytes(new string('x', bytes));
        var file = Path.Combine(Path.GetTempPath(), $"bare-{Guid.NewGuid():N}.db");
        Fill(file);
        app.MapGet("/page", (HttpResponse response) => Write(response, page));
        app.MapGet(
            "/row",
            async (HttpResponse response) =>
            {
                await using var connection = new SqliteConnection($"Data Source={file}");
                await connection.OpenAsync();
                await using var command = connection.CreateCommand();
                command.CommandText = "SELECT title FROM listing WHERE id = 7";
                response.Headers["X-Title"] = (string)(await command.ExecuteScalarAsync())!;
                await Write(response, page);
            }
        );
        await app.RunAsync();
        return 0;
    }

    private static Task Write(HttpResponse response, byte[] page)
    {
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        return response.Body.WriteAsync(page).AsTask();
    }

    private static void Fill(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "PRAGMA journal_mode=WAL; CREATE TABLE listing(id INTEGER PRIMARY KEY, title TEXT); INSERT INTO listing VALUES (7, 'ThinkPad');";
        command.ExecuteNonQuery();
    }
}
