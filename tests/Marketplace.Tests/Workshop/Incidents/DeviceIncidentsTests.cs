using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Incidents;

namespace Marketplace.Tests.Workshop.Incidents;

public sealed class DeviceIncidentsTests
{
    private readonly UnitInHand unit = UnitInHand.Received();

    [Fact]
    public void Anybody_may_set_a_device_aside()
    {
        unit.Device.Hold(IncidentKind.Liquid, "traces sous le clavier", unit.Worker);

        Assert.True(unit.Device.IsStopped);
        Assert.Equal(DeviceState.Quarantine, unit.Device.State);
        Assert.Contains("incident-open", unit.Blocks);
    }

    [Fact]
    public void The_same_incident_twice_is_one()
    {
        unit.Device.Hold(IncidentKind.Liquid, "traces", unit.Worker);
        unit.Device.Hold(IncidentKind.Liquid, "traces", unit.Other);

        Assert.Single(unit.Device.Incidents);
        Assert.Single(unit.Told<Held>());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public void An_incident_without_a_word_helps_nobody(string note) =>
        Assert.Throws<Refusal>(() => unit.Device.Hold(IncidentKind.Other, note, unit.Worker));

    [Fact]
    public void An_overlong_note_is_refused() =>
        Assert.Throws<Refusal>(() => unit.Device.Hold(IncidentKind.Other, new string('x', 201), unit.Worker));

    [Fact]
    public void A_worker_does_not_release_a_device()
    {
        unit.Device.Hold(IncidentKind.Locked, "mot de passe du BIOS", unit.Worker);

        Assert.Throws<Refusal>(() => unit.Device.Release(unit.Device.Incidents[0].Id, "levé", unit.Worker));
        Assert.True(unit.Device.IsStopped);
    }

    [Fact]
    public void A_lead_releases_it_once_with_the_reason()
    {
        unit.Device.Hold(IncidentKind.Locked, "mot de passe du BIOS", unit.Worker);
        unit.Device.Release(unit.Device.Incidents[0].Id, "mot de passe retiré", unit.Lead);

        Assert.False(unit.Device.IsStopped);
        Assert.Equal("mot de passe retiré", Assert.Single(unit.Told<Released>()).Note);
        Assert.Throws<Refusal>(() => unit.Device.Release(unit.Device.Incidents[0].Id, "encore", unit.Lead));
    }

    [Fact]
    public void Two_incidents_are_released_one_by_one()
    {
        unit.Device.Hold(IncidentKind.Locked, "mot de passe", unit.Worker);
        unit.Device.Hold(IncidentKind.Liquid, "traces", unit.Worker);
        unit.Device.Release(unit.Device.Incidents[0].Id, "retiré", unit.Lead);

        Assert.True(unit.Device.IsStopped);
    }
}
