using Marketplace.Platform;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Workshop.Legal;

/// <summary>Product or waste, by the channel it came through; and back to a product by its preparation.</summary>
public sealed class DeviceLegalTests
{
    private readonly UnitInHand unit = UnitInHand.Received();

    [Fact]
    public void A_gift_is_a_product() => Assert.Equal(LegalStatus.Product, unit.Device.Legal);

    [Fact]
    public void What_came_out_of_a_bin_is_waste_and_blocks_the_permit()
    {
        unit.Device.ArriveAs(LegalStatus.Waste, unit.Worker);

        Assert.Contains("legal-status", unit.Blocks);
        Assert.Equal("Waste", Assert.Single(unit.Told<LegalStatusSet>()).Status);
    }

    [Fact]
    public void Said_twice_it_is_one_fact()
    {
        unit.Device.ArriveAs(LegalStatus.Waste, unit.Worker);
        unit.Device.ArriveAs(LegalStatus.Waste, unit.Other);

        Assert.Single(unit.Told<LegalStatusSet>());
    }

    [Fact]
    public void Only_a_lead_says_that_waste_never_was_any()
    {
        unit.Device.ArriveAs(LegalStatus.Waste, unit.Worker);

        Assert.Throws<Refusal>(() => unit.Device.ArriveAs(LegalStatus.Product, unit.Other));
        unit.Device.ArriveAs(LegalStatus.Product, unit.Lead);

        Assert.Equal(LegalStatus.Product, unit.Device.Legal);
    }

    [Fact]
    public void Waste_is_prepared_once_it_is_wiped_safe_and_working()
    {
        unit.Device.ArriveAs(LegalStatus.Waste, unit.Worker);
        unit.Wiped().Safe().Tested();

        unit.Device.PrepareForReuse(unit.Worker);

        Assert.Equal(LegalStatus.PreparedForReuse, unit.Device.Legal);
        Assert.DoesNotContain("legal-status", unit.Blocks);
    }

    [Fact]
    public void Everything_that_is_not_done_is_told_at_once()
    {
        unit.Device.ArriveAs(LegalStatus.Waste, unit.Worker);

        Assert.Equal(
            ["drive-unwiped", "safety-missing", "function-missing"],
            UnitInHand.Refused(() => unit.Device.PrepareForReuse(unit.Worker))
        );
    }

    [Fact]
    public void A_product_needs_no_preparation() =>
        Assert.Equal(["not-waste"], UnitInHand.Refused(() => unit.Device.PrepareForReuse(unit.Worker)));

    [Fact]
    public void What_is_prepared_does_not_become_waste_again_by_a_correction()
    {
        unit.Device.ArriveAs(LegalStatus.Waste, unit.Worker);
        unit.Wiped().Safe().Tested();
        unit.Device.PrepareForReuse(unit.Worker);

        Assert.Throws<Refusal>(() => unit.Device.ArriveAs(LegalStatus.Waste, unit.Lead));
    }

    [Theory, InlineData(LegalStatus.PreparedForReuse), InlineData(LegalStatus.HandedOver), InlineData((LegalStatus)9)]
    public void Nothing_arrives_prepared_or_handed_over(LegalStatus status) =>
        Assert.Throws<Refusal>(() => unit.Device.ArriveAs(status, unit.Lead));

    [Fact]
    public void A_unit_under_a_permit_that_turns_out_to_be_waste_loses_it()
    {
        var finished = UnitInHand.Finished();
        finished.Permit();

        finished.Device.ArriveAs(LegalStatus.Waste, finished.Worker);

        Assert.Null(finished.Device.Permit);
        Assert.Contains("déchet", Assert.Single(finished.Told<PermitRevoked>()).Why, StringComparison.Ordinal);
    }
}
