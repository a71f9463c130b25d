using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Marketplace.Platform;

namespace Marketplace.Tests.Architecture;

/// <summary>A type is called what the trade calls it; a name that fits everything says nothing.</summary>
public sealed partial class NamingTests
{
    public static TheoryData<string> All => [.. Projects.References.Keys.Except(["Bench"])];

    [Theory, MemberData(nameof(All))]
    public void No_type_hides_behind_a_name_that_fits_everything(string project)
    {
        var vague = Assembly
            .Load($"Marketplace.{project}")
            .GetTypes()
            .Where(type => IsWritten(type) && Vague().IsMatch(type.Name))
            .Select(type => type.FullName);

        Assert.Empty(vague);
    }

    [Theory, MemberData(nameof(All))]
    public void A_job_and_a_handler_are_sealed(string project)
    {
        var open = Assembly
            .Load($"Marketplace.{project}")
            .GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false } && Handles(type))
            .Select(type => type.FullName);

        Assert.Empty(open);
    }

    [Theory]
    [InlineData("OrderService")]
    [InlineData("DeviceDto")]
    [InlineData("StringUtils")]
    public void A_vague_name_would_be_found(string name) => Assert.Matches(Vague(), name);

    [Theory]
    [InlineData("Database")]
    [InlineData("ServiceLife")]
    [InlineData("ListUnitWhenPermitted")]
    public void A_telling_name_passes(string name) => Assert.DoesNotMatch(Vague(), name);

    private static bool IsWritten(Type type) =>
        type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && type.Namespace?.StartsWith("Marketplace", StringComparison.Ordinal) == true;

    private static bool Handles(Type type) =>
        type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IHandle<>));

    [GeneratedRegex("(Manager|Helpers?|Utils?|Utility|Service|Dto|Impl|Base|Info|Data)(`.*)?$")]
    private static partial Regex Vague();
}
