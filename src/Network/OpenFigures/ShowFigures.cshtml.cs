using System.Text;
using Marketplace.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Network.OpenFigures;

/// <summary>The figures of the network, for everybody: a page, and two files for machines.</summary>
internal sealed class ShowFiguresModel(ReadFigures figures) : PageModel
{
    public IReadOnlyList<OpenFigure> Figures { get; private set; } = [];

    public ILookup<string, OpenFigure> ByDepartment => Figures.ToLookup(one => one.Name);

    public IReadOnlyList<(string Code, string Figure)> Columns =>
        [.. Figures.Select(one => (one.Code, one.Figure)).Distinct().OrderBy(one => one.Code, StringComparer.Ordinal)];

    public async Task OnGetAsync(CancellationToken cancellation) => Figures = await figures.Open(cancellation);
}

/// <summary>The same figures as files.</summary>
internal static class FigureFiles
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/donnees.csv", Csv).ExcludeFromDescription();
        app.MapGet("/donnees.json", Json).ExcludeFromDescription();
    }

    private static async Task<IResult> Csv(ReadFigures figures, HttpResponse response, CancellationToken cancellation)
    {
        Public(response);
        var lines = new StringBuilder("departement;indicateur;intitule;valeur\r\n");
        foreach (var one in await figures.Open(cancellation))
            lines
                .Append(one.Department)
                .Append(';')
                .Append(one.Code)
                .Append(';')
                .Append(one.Figure)
                .Append(';')
                .Append(one.Value)
                .Append("\r\n");
        return TypedResults.Text(lines.ToString(), "text/csv", Encoding.UTF8);
    }

    private static async Task<IResult> Json(
        ReadFigures figures,
        TimeProvider clock,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        Public(response);
        var open = await figures.Open(cancellation);
        return TypedResults.Json(
            new
            {
                license = "Licence Ouverte 2.0 (Etalab)",
                asOf = clock.GetUtcNow().UtcDateTime,
                figures = open.Select(one => new
                {
                    department = one.Department,
                    code = one.Code,
                    name = one.Figure,
                    value = one.Value,
                }),
            }
        );
    }

    private static void Public(HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=300";
        response.Headers.AccessControlAllowOrigin = "*";
    }
}
