using Marketplace.Platform;
using Marketplace.Traceability.Passport;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Traceability.Passport;

public sealed class StoryTests
{
    public static TheoryData<string> Events => [.. TraceEvents.All.Select(type => type.Name)];

    [Theory, MemberData(nameof(Events))]
    public void Every_event_has_its_words(string type) =>
        Assert.NotEmpty(Tell(TraceEvents.Sample(TraceEvents.All.Single(one => one.Name == type)), Snapshot));

    [Fact]
    public void What_the_first_snapshot_finds_inside_is_no_part_that_was_added()
    {
        var chain = TraceEvents.Chain(Installed("Memory", "8192 Mio DDR4"), Snapshot);

        Assert.Equal(["Matériel relevé par un logiciel"], Story.Of(chain).Select(step => step.What));
        Assert.Empty(Story.PartsChanged(chain));
    }

    [Fact]
    public void A_part_that_joins_later_is_told()
    {
        var chain = TraceEvents.Chain(Snapshot, Installed("Memory", "8192 Mio DDR4"), Snapshot);

        Assert.Equal(["Pièce ajoutée : mémoire 8192 Mio DDR4"], Story.PartsChanged(chain));
    }

    [Fact]
    public void A_drive_is_told_without_its_serial_number() =>
        Assert.Equal(
            "Pièce ajoutée : support de stockage INTEL SSD",
            Tell(Snapshot, Installed("Drive", "INTEL SSD …A7K2"))
        );

    [Fact]
    public void Photos_in_a_row_are_one_step()
    {
        var photo = new PhotoTaken(TraceEvents.Device, TraceEvents.Trace, "abc");

        var steps = Story.Of(TraceEvents.Chain(photo, photo, photo));

        Assert.Equal(
            ("Photographié", 3, 3),
            Assert.Single(steps) is var only ? (only.What, only.Times, only.Number) : default
        );
    }

    [Fact]
    public void The_same_act_in_another_workshop_is_another_step()
    {
        var photo = new PhotoTaken(TraceEvents.Device, TraceEvents.Trace, "abc");

        Assert.Equal(
            2,
            Story.Of(TraceEvents.Chain(photo, photo with { Trace = photo.Trace with { Place = "ailleurs" } })).Count
        );
    }

    [Theory]
    [InlineData(true, "Sécurité électrique contrôlée")]
    [InlineData(false, "Sécurité électrique refusée")]
    public void A_test_is_told_with_its_result(bool passed, string words) =>
        Assert.Equal(words, Tell(new SafetyTested(TraceEvents.Device, TraceEvents.Trace, passed, [])));

    [Theory]
    [InlineData("Pending", "Effacement à compléter : une preuve manque")]
    [InlineData("Rejected", "Effacement refusé : à refaire")]
    public void A_wipe_that_is_not_accepted_says_what_is_left_to_do(string status, string words) =>
        Assert.Equal(words, Tell(new WipeRejected(TraceEvents.Device, TraceEvents.Trace, "SSD", status, "e", [])));

    [Fact]
    public void Why_a_device_was_set_aside_is_nobody_elses_business() =>
        Assert.DoesNotContain(
            "vol",
            Tell(new Held(TraceEvents.Device, TraceEvents.Trace, "Stolen", "déclaré volé par Mme Untel"))
        );

    [Fact]
    public void A_defect_is_told_by_place_and_size_without_the_note() =>
        Assert.Equal(
            "Défaut noté : écran, visible",
            Tell(
                new DefectRecorded(TraceEvents.Device, TraceEvents.Trace, Guid.NewGuid(), "Screen", "S2", "près du nom")
            )
        );

    private static SnapshotRecorded Snapshot { get; } = new(TraceEvents.Device, TraceEvents.Trace, "e", "S1", "c");

    private static ComponentInstalled Installed(string kind, string description) =>
        new(TraceEvents.Device, TraceEvents.Trace, kind, description);

    private static string Tell(params ITraceEvent[] events) => Story.Of(TraceEvents.Chain(events))[^1].What;
}
