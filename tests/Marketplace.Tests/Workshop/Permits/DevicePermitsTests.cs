using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Incidents;
using Marketplace.Workshop.Testing.Sheets;

namespace Marketplace.Tests.Workshop.Permits;

/// <summary>When a unit earns its permit, and every fact that takes it away.</summary>
public sealed class DevicePermitsTests
{
    [Fact]
    public void A_finished_unit_has_nothing_against_it() => Assert.Empty(UnitInHand.Finished().Blocks);

    [Fact]
    public void The_permit_is_told_with_the_hash_of_its_statement()
    {
        var unit = UnitInHand.Finished();
        var permit = unit.Permit();
        var told = Assert.Single(unit.Told<PermitIssued>());

        Assert.Equal((permit.Id, permit.StatementHash()), (told.Permit, told.StatementHash));
        Assert.Equal(DeviceState.Ready, unit.Device.State);
        Assert.Equal(UnitInHand.Today.AddDays(90), permit.ValidUntil);
    }

    [Fact]
    public void A_unit_that_lacks_something_gets_every_reason_and_no_permit()
    {
        var unit = UnitInHand.Received();
        var refusal = Assert.Throws<Refusal>(() => unit.Permit());

        Assert.Equal(unit.Blocks, refusal.Reasons.Select(reason => reason.Code));
        Assert.True(refusal.Reasons.Count >= 6);
        Assert.Null(unit.Device.Permit);
    }

    [Fact]
    public void An_incident_takes_the_permit_away()
    {
        var unit = Permitted();
        unit.Device.Hold(IncidentKind.Stolen, "numéro signalé", unit.Worker);

        AssertRevoked(unit, "incident");
    }

    [Fact]
    public void A_failed_safety_test_takes_the_permit_away()
    {
        var unit = Permitted();
        var answers = UnitInHand.Passing(SafetyChecks.For(DeviceType.Laptop));
        answers["cables"] = Answer.Fail;
        unit.Device.TestSafety(answers, unit.Worker);

        AssertRevoked(unit, "sécurité");
    }

    [Fact]
    public void A_safety_test_that_passes_again_changes_nothing()
    {
        var unit = Permitted();
        unit.Safe();

        Assert.NotNull(unit.Device.Permit);
        Assert.Empty(unit.Told<PermitRevoked>());
    }

    [Fact]
    public void A_defect_found_late_takes_the_permit_away()
    {
        var unit = Permitted();
        unit.Device.RecordDefect(new(DefectZone.Hinge, DefectSeverity.S2), null, unit.Worker);

        AssertRevoked(unit, "classé");
    }

    [Fact]
    public void A_quality_check_that_changes_its_mind_takes_the_permit_away()
    {
        var unit = Permitted();
        unit.Device.CheckQuality(false, "charnière dure", unit.Other);

        AssertRevoked(unit, "contrôle qualité");
    }

    [Fact]
    public void A_seventh_photo_takes_nothing_away()
    {
        var unit = Permitted();
        unit.Photographed(1);

        Assert.NotNull(unit.Device.Permit);
    }

    [Fact]
    public void A_permit_is_not_given_twice_while_it_holds()
    {
        var unit = Permitted();

        Assert.Equal(["permit-in-force"], UnitInHand.Refused(() => unit.Permit()));
    }

    [Fact]
    public void A_permit_past_its_date_is_replaced_and_remembered()
    {
        var unit = UnitInHand.Finished();
        var first = unit.Permit();
        unit.Later(TimeSpan.FromDays(91));
        Assert.Null(unit.Device.PermitInForce(unit.Worker.OccurredAt));

        var second = unit.Permit();
        Assert.Same(second, unit.Device.PermitInForce(unit.Worker.OccurredAt));
        Assert.NotNull(first.RevokedAt);
        Assert.Equal(2, unit.Device.Permits.Count);
    }

    [Fact]
    public void A_permit_holds_up_to_its_last_second_and_not_beyond()
    {
        var permit = UnitInHand.Finished().Permit();

        Assert.True(permit.Holds(permit.ValidUntil.AddSeconds(-1)));
        Assert.False(permit.Holds(permit.ValidUntil));
    }

    [Fact]
    public void The_words_of_the_permit_are_earned()
    {
        Assert.Equal("reconditionné en France", UnitInHand.Finished().Permit().Words);
        var withoutSystem = Assert.Throws<Refusal>(() =>
            UnitInHand.Received().Wiped().Safe().Photographed().Graded().Checked().Permit()
        );
        Assert.Contains("test", withoutSystem.Message, StringComparison.Ordinal);
    }

    private static UnitInHand Permitted()
    {
        var unit = UnitInHand.Finished();
        unit.Permit();
        return unit;
    }

    private static void AssertRevoked(UnitInHand unit, string why)
    {
        Assert.Null(unit.Device.Permit);
        var told = Assert.Single(unit.Told<PermitRevoked>());
        Assert.Contains(why, told.Why, StringComparison.OrdinalIgnoreCase);
        var permit = Assert.Single(unit.Device.Permits);
        Assert.Equal((told.Permit, told.Why), (permit.Id, permit.RevokedWhy));
    }
}
