using Marketplace.Traceability.Epcis;

namespace Marketplace.Tests.Traceability.Epcis;

public sealed class MappingTests
{
    public static TheoryData<string> Events => [.. TraceEvents.All.Select(type => type.Name)];

    public static TheoryData<string> Told => [.. Mapping.Known];

    [Theory, MemberData(nameof(Events))]
    public void Every_event_of_every_module_is_told(string type) => Assert.Contains(type, Mapping.Known);

    [Fact]
    public void Events_are_found_in_more_than_one_module() =>
        Assert.Contains("WipeAccepted", TraceEvents.All.Select(type => type.Name));

    [Fact]
    public void Two_modules_do_not_give_two_events_one_name() =>
        Assert.Equal(TraceEvents.All.Count, TraceEvents.All.Select(type => type.Name).Distinct().Count());

    [Theory, MemberData(nameof(Told))]
    public void Nothing_is_told_as_sampling_which_says_that_the_object_is_gone(string type) =>
        Assert.NotEqual("sampling", Mapping.Of(type).Step);

    [Theory, MemberData(nameof(Told))]
    public void Only_what_adds_or_removes_a_part_is_an_association(string type) =>
        Assert.Equal(
            type.StartsWith("Component", StringComparison.Ordinal),
            Mapping.Of(type).Kind is EventKind.Association
        );

    [Theory]
    [InlineData("DeviceRegistered", "ADD", "commissioning", "in_progress")]
    [InlineData("ComponentInstalled", "ADD", "installing", "in_progress")]
    [InlineData("ComponentRemoved", "DELETE", "removing", "in_progress")]
    [InlineData("Graded", "OBSERVE", "inspecting", "conformant")]
    [InlineData("Held", "OBSERVE", "holding", "non_sellable_other")]
    [InlineData("PermitIssued", "OBSERVE", "other", "sellable_not_accessible")]
    [InlineData("Listed", "OBSERVE", "stocking", "sellable_accessible")]
    [InlineData("Reserved", "OBSERVE", "reserving", "reserved")]
    [InlineData("Sold", "OBSERVE", "retail_selling", "retail_sold")]
    [InlineData("Delivered", "OBSERVE", "receiving", "active")]
    public void Each_is_told_in_the_words_of_the_standard(string type, string action, string step, string disposition)
    {
        var told = Mapping.Of(type);

        Assert.Equal((action, step, disposition), (told.Action, told.Step, told.Disposition));
    }

    [Fact]
    public void An_event_without_its_place_in_the_table_is_a_bug() =>
        Assert.Throws<InvalidOperationException>(() => Mapping.Of("Teleported"));
}
