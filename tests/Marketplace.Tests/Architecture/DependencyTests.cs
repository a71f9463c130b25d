namespace Marketplace.Tests.Architecture;

/// <summary>
/// Who may know whom. A project reference is the permission to depend; here is the map that the references keep to.
/// A project that is not on the map fails these tests until its place is decided.
/// </summary>
public sealed class DependencyTests
{
    /// <summary>For each project, those right below it; what these stand on is allowed with them.</summary>
    private static readonly Dictionary<string, string[]> Below = new()
    {
        ["Platform"] = [],
        ["Accounts"] = ["Platform"],
        ["Network"] = ["Accounts"],
        ["Sourcing"] = ["Network"],
        ["Solidarity"] = ["Network"],
        ["Payments"] = ["Network"],
        ["Workshop"] = ["Network", "Sourcing"],
        ["Catalog"] = ["Workshop"],
        ["Ordering"] = ["Catalog", "Payments", "Solidarity"],
        ["Bulk"] = ["Ordering"],
        ["Traceability"] = ["Bulk", "Ordering"],
        ["Impact"] = ["Bulk", "Ordering"],
        ["Notifications"] = ["Bulk", "Ordering"],
        ["Bench"] = [],
    };

    private static readonly string[] Listeners = ["Traceability", "Impact", "Notifications"];

    public static TheoryData<string> All => [.. Projects.References.Keys];

    public static TheoryData<string> AllButTheHost => [.. Projects.References.Keys.Where(project => project != "Web")];

    [Theory, MemberData(nameof(AllButTheHost))]
    public void A_project_knows_only_those_below_it(string project)
    {
        Assert.True(Below.ContainsKey(project), $"{project} has no place on the map of who may know whom.");

        Assert.Empty(Projects.Reach(project).Except(Allowed(project)));
    }

    [Theory, MemberData(nameof(AllButTheHost))]
    public void Nobody_knows_the_host(string project) => Assert.DoesNotContain("Web", Projects.Reach(project));

    [Theory, MemberData(nameof(AllButTheHost))]
    public void Nobody_asks_those_who_only_listen(string project) =>
        Assert.Empty(Projects.Reach(project).Intersect(Listeners));

    [Theory, MemberData(nameof(All))]
    public void A_reference_leads_to_a_project_of_ours(string project) =>
        Assert.All(
            Projects.References[project],
            reference => Assert.True(Projects.References.ContainsKey(reference) || IsTheme(reference), reference)
        );

    [Fact]
    public void The_host_carries_every_module() =>
        Assert.Equal(
            Projects.References.Keys.Except(["Web", "Bench"]).Order(),
            Projects.Reach("Web").Where(Projects.References.ContainsKey).Order()
        );

    [Fact]
    public void A_reference_upwards_would_be_found() => Assert.DoesNotContain("Ordering", Allowed("Workshop"));

    private static HashSet<string> Allowed(string project) =>
        [.. Below[project].SelectMany(below => Allowed(below).Append(below))];

    private static bool IsTheme(string reference) => Directory.Exists(Repository.PathTo("themes", reference));
}
