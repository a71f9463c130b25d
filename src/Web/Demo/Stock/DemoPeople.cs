using Marketplace.Accounts.Contracts;

namespace Marketplace.Web.Demo.Stock;

/// <summary>Someone who does not exist. Their mail address reaches nobody (RFC 2606).</summary>
/// <param name="Workshop">Null for the network's administration and for a buyer.</param>
internal sealed record DemoPerson(Role Role, string Name, string Mail, DemoOperator? Workshop);

internal static class DemoPeople
{
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        At(DemoOperators.Marseille, Role.Worker, "Nadia Belkacem", "nadia"),
        At(DemoOperators.Marseille, Role.Lead, "Étienne Roux", "etienne"),
        At(DemoOperators.Nimes, Role.Worker, "Karim Lopez", "karim"),
        At(DemoOperators.Nimes, Role.Lead, "Maëlys Vidal", "maelys"),
        new(Role.Administrator, "Camille Ferrand", "camille@reseau-reemploi.example", null),
        new(Role.Buyer, "Jeanne Morel", "jeanne@courriel.example", null),
    ];

    public static DemoPerson Administrator => All.Single(person => person.Role is Role.Administrator);

    public static DemoPerson Worker(DemoOperator workshop) => Of(workshop, Role.Worker);

    public static DemoPerson Lead(DemoOperator workshop) => Of(workshop, Role.Lead);

    private static DemoPerson Of(DemoOperator workshop, Role role) =>
        All.Single(person => person.Workshop == workshop && person.Role == role);

    private static DemoPerson At(DemoOperator workshop, Role role, string name, string mail) =>
        new(role, name, $"{mail}@{workshop.Domain}", workshop);
}
