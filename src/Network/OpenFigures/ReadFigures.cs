using Marketplace.Network.Contracts;

namespace Marketplace.Network.OpenFigures;

/// <summary>One open figure: of a department, all operators of it together.</summary>
internal sealed record OpenFigure(string Department, string Name, string Code, string Figure, long Value);

/// <summary>What the modules tell of the operators, by department.</summary>
internal sealed class ReadFigures(INetwork network, IEnumerable<ITellFigures> tellers)
{
    /// <summary>All figures, of all modules.</summary>
    public async Task<IReadOnlyList<OperatorFigure>> All(CancellationToken cancellation)
    {
        var all = new List<OperatorFigure>();
        foreach (var teller in tellers)
            all.AddRange(await teller.Figures(cancellation));
        return all;
    }

    /// <summary>Those that are open; nothing is told below the department.</summary>
    public async Task<IReadOnlyList<OpenFigure>> Open(CancellationToken cancellation)
    {
        var operators = await network.Operators(cancellation);
        var department = operators.ToDictionary(one => one.Id, one => one.Department);
        var points = await network.PickUpPoints(cancellation);
        var own = operators
            .Select(one => new Line(one.Department, "ateliers", "Ateliers", 1))
            .Concat(
                points.Select(one => new Line(
                    Departments.OfPostCode(one.PostCode),
                    "points-de-retrait",
                    "Points de retrait",
                    1
                ))
            );
        var told = (await All(cancellation))
            .Where(one => one.IsOpen && department.ContainsKey(one.Operator))
            .Select(one => new Line(department[one.Operator], one.Code, one.Name, one.Value));
        return
        [
            .. own.Concat(told)
                .GroupBy(one => (one.Department, one.Code, one.Name))
                .Select(group => new OpenFigure(
                    group.Key.Department,
                    Departments.Name(group.Key.Department),
                    group.Key.Code,
                    group.Key.Name,
                    group.Sum(one => one.Value)
                ))
                .OrderBy(one => one.Department, StringComparer.Ordinal)
                .ThenBy(one => one.Code, StringComparer.Ordinal),
        ];
    }

    private sealed record Line(string Department, string Code, string Name, long Value);
}
