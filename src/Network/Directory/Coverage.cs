using Marketplace.Network.Contracts;

namespace Marketplace.Network.Directory;

/// <summary>A town and the nearest point where its people fetch a computer; null: there is none at all.</summary>
internal sealed record TownReach(Town Town, PickUpPointCard? Nearest, int Km)
{
    /// <summary>Beyond it, the way costs too much to somebody without a car (ours).</summary>
    public const int Far = 35;

    public bool IsFar => Nearest is null || Km > Far;

    public string Way => Nearest is null ? "aucun point de retrait" : $"{Km}\u00a0km, {Nearest.Name}";
}

/// <summary>How well a department is served.</summary>
internal sealed record DepartmentReach(string Code, int Operators, int Points, IReadOnlyList<TownReach> Towns)
{
    public string Name => Departments.Name(Code);

    public IReadOnlyList<TownReach> Far => [.. Towns.Where(town => town.IsFar)];

    /// <summary>No town of it has a point within reach: a new operator is wanted.</summary>
    public bool IsWanting => Far.Count == Towns.Count;
}

/// <summary>Where the network is, and where it is not.</summary>
internal static class Coverage
{
    public static IReadOnlyList<DepartmentReach> Of(
        IReadOnlyList<OperatorCard> operators,
        IReadOnlyList<PickUpPointCard> points
    ) =>
        [
            .. Departments.South.Keys.Select(code => new DepartmentReach(
                code,
                operators.Count(one => one.Department == code),
                points.Count(one => Departments.OfPostCode(one.PostCode) == code),
                [.. Towns.South.Where(town => town.Department == code).Select(town => Reach(town, points))]
            )),
        ];

    private static TownReach Reach(Town town, IReadOnlyList<PickUpPointCard> points)
    {
        var nearest = points
            .Select(point => (Point: point, Km: town.KilometresTo(point.Latitude, point.Longitude)))
            .OrderBy(one => one.Km)
            .FirstOrDefault();
        return new TownReach(town, nearest.Point, nearest.Km);
    }
}
