using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Permits.Rules;

namespace Marketplace.Tests.Workshop.Permits.Rules;

public sealed class ListingRulesTests
{
    private const string Components = "hash-of-the-components";
    private static readonly PersonId Grader = PersonId.New();

    private static readonly PermitFacts Ready = new()
    {
        On = new(2026, 11, 23),
        Type = DeviceType.Laptop,
        Origin = Origin.Private,
        Legal = LegalStatus.Product,
        DataCleared = true,
        Safety = SafetyState.Pass,
        Function = new(FunctionClass.F5, Components),
        Grade = new(GradeLetter.B, Ruleset: 1, Grader, Components),
        QualityCheckedBy = PersonId.New(),
        Components = Components,
        ComponentsAtWipe = Components,
        OsSupportedUntil = new(2029, 4, 30),
        WarrantyMonths = 24,
        Photos = 6,
        Price = Money.Euros(149),
    };

    [Fact]
    public void A_unit_that_went_through_everything_may_be_listed() => Assert.Empty(ListingRules.Reasons(Ready));

    [Fact]
    public void A_device_that_is_not_wiped_is_refused_with_the_reasons_of_the_wipe_rules()
    {
        Reason[] why =
        [
            new("drive-unwiped", "Le disque X n’est pas effacé."),
            new("same-person-verified", "Une autre."),
        ];
        Assert.Equal(
            why,
            ListingRules.Reasons(Ready with { DataCleared = false, ComponentsAtWipe = null, DataReasons = why })
        );
    }

    [Fact]
    public void Without_any_knowledge_of_the_drives_it_is_refused() =>
        AssertOnly("drive-unknown", Ready with { DataCleared = false, ComponentsAtWipe = null });

    [Fact]
    public void A_reason_of_the_wipe_rules_blocks_even_where_the_data_is_said_to_be_cleared() =>
        AssertOnly("size-mismatch", Ready with { DataReasons = [new("size-mismatch", "Le disque est plus grand.")] });

    [Fact]
    public void An_open_incident_is_named()
    {
        var reason = AssertOnly("incident-open", Ready with { OpenIncidents = ["batterie gonflée"] });
        Assert.Equal("Un incident est ouvert (batterie gonflée) : réglez-le, puis fermez-le.", reason.Text);
    }

    [Fact]
    public void An_untested_safety_is_refused() =>
        AssertOnly("safety-missing", Ready with { Safety = SafetyState.Untested });

    [Fact]
    public void A_failed_safety_test_is_refused() =>
        AssertOnly("safety-failed", Ready with { Safety = SafetyState.Fail });

    [Fact]
    public void A_missing_function_test_is_refused() => AssertOnly("function-missing", Ready with { Function = null });

    [Fact]
    public void Key_functions_are_enough_and_less_is_not()
    {
        Assert.Empty(ListingRules.Reasons(Ready with { Function = new(FunctionClass.F3, Components) }));
        AssertOnly("function-too-low", Ready with { Function = new(FunctionClass.F0, Components) });
    }

    [Fact]
    public void A_missing_grade_is_refused() => AssertOnly("grade-missing", Ready with { Grade = null });

    [Theory]
    [InlineData(GradeLetter.A, 0)]
    [InlineData(GradeLetter.B, 0)]
    [InlineData(GradeLetter.C, 0)]
    [InlineData(GradeLetter.D, 1)]
    public void Only_D_is_not_for_sale(GradeLetter letter, int reasons) =>
        Assert.Equal(reasons, ListingRules.Reasons(Ready with { Grade = Ready.Grade! with { Letter = letter } }).Count);

    [Fact]
    public void A_grade_by_rules_that_are_not_in_force_is_refused() =>
        AssertOnly("ruleset-inactive", Ready with { Grade = Ready.Grade! with { Ruleset = 99 } });

    [Fact]
    public void A_missing_quality_check_is_refused() =>
        AssertOnly("quality-check-missing", Ready with { QualityCheckedBy = null });

    [Fact]
    public void The_grader_may_not_check_their_own_work() =>
        AssertOnly("same-person-checked", Ready with { QualityCheckedBy = Grader });

    [Fact]
    public void A_component_swapped_after_wipe_test_and_grade_is_refused_and_the_steps_are_named()
    {
        var reason = AssertOnly("components-changed", Ready with { Components = "another" });
        Assert.Contains("l’effacement, le test, le classement", reason.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_made_on_other_components_is_named_alone()
    {
        var reason = AssertOnly(
            "components-changed",
            Ready with
            {
                Function = new(FunctionClass.F5, "before the repair"),
            }
        );
        Assert.Contains("depuis le test :", reason.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wipe_whose_components_nobody_knows_is_refused() =>
        AssertOnly("components-changed", Ready with { ComponentsAtWipe = null });

    [Theory]
    [InlineData(LegalStatus.Product, 0)]
    [InlineData(LegalStatus.PreparedForReuse, 0)]
    [InlineData(LegalStatus.Waste, 1)]
    [InlineData(LegalStatus.HandedOver, 1)]
    public void Waste_is_not_sold(LegalStatus legal, int reasons) =>
        Assert.Equal(reasons, ListingRules.Reasons(Ready with { Legal = legal }).Count(r => r.Code == "legal-status"));

    [Fact]
    public void The_system_must_be_supported_to_the_last_day_of_the_warranty()
    {
        Assert.Empty(ListingRules.Reasons(Ready with { OsSupportedUntil = new(2028, 11, 23) }));
        var reason = AssertOnly("os-support-too-short", Ready with { OsSupportedUntil = new(2028, 11, 22) });
        Assert.Contains("23 novembre 2028", reason.Text, StringComparison.Ordinal);
        AssertOnly("os-support-too-short", Ready with { OsSupportedUntil = null });
    }

    [Fact]
    public void A_screen_needs_no_operating_system() =>
        Assert.Empty(ListingRules.Reasons(Ready with { Type = DeviceType.Screen, OsSupportedUntil = null }));

    [Theory]
    [InlineData(5, "Il manque une photo de cet appareil : il en faut six.")]
    [InlineData(0, "Il manque 6 photos de cet appareil : il en faut six.")]
    public void Missing_photos_are_counted(int photos, string text) =>
        Assert.Equal(text, AssertOnly("photos-missing", Ready with { Photos = photos }).Text);

    [Fact]
    public void A_public_gift_is_sold_at_its_cap_and_no_higher()
    {
        var gift = Ready with { Origin = Origin.PublicGift, Price = Money.Euros(180) };
        Assert.Empty(ListingRules.Reasons(gift));
        var reason = AssertOnly("price-over-cap", gift with { Price = new(18_001) });
        Assert.Contains("180\u00a0€", reason.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_reasons_come_at_once_each_with_its_own_code_and_sentence()
    {
        var reasons = ListingRules.Reasons(
            new()
            {
                On = new(2026, 11, 23),
                Type = DeviceType.Laptop,
                Origin = Origin.PublicGift,
                Legal = LegalStatus.Waste,
                DataCleared = false,
                OpenIncidents = ["écran cassé"],
                Components = Components,
                WarrantyMonths = 24,
                Photos = 0,
                Price = Money.Euros(500),
            }
        );
        Assert.Equal(
            [
                "drive-unknown",
                "incident-open",
                "safety-missing",
                "function-missing",
                "grade-missing",
                "quality-check-missing",
                "legal-status",
                "os-support-too-short",
                "photos-missing",
                "price-over-cap",
            ],
            reasons.Select(reason => reason.Code)
        );
        Assert.All(reasons, reason => Assert.EndsWith(".", reason.Text, StringComparison.Ordinal));
    }

    private static Reason AssertOnly(string code, PermitFacts facts)
    {
        var reason = Assert.Single(ListingRules.Reasons(facts));
        Assert.Equal(code, reason.Code);
        return reason;
    }
}
