using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Grading.Rules;
using static Marketplace.Workshop.Contracts.DefectSeverity;
using static Marketplace.Workshop.Contracts.DefectZone;

namespace Marketplace.Tests.Workshop.Grading.Rules;

public sealed class CosmeticTests
{
    [Fact]
    public void A_unit_without_defects_is_a_full_A()
    {
        Assert.Equal(100, Cosmetic.Score([]));
        Assert.Equal(GradeLetter.A, Cosmetic.Letter([]).Value);
    }

    [Theory]
    [InlineData(Screen, 88)]
    [InlineData(Hinge, 91)]
    [InlineData(Keyboard, 92.8)]
    [InlineData(Lid, 94)]
    [InlineData(Sides, 94)]
    [InlineData(Bezel, 95.2)]
    [InlineData(Bottom, 97.6)]
    [InlineData(Feet, 98.2)]
    public void A_visible_defect_costs_six_times_the_weight_of_its_zone(DefectZone zone, double left) =>
        Assert.Equal((decimal)left, Cosmetic.Score([Sample.Defect(zone, S2)]));

    [Theory]
    [InlineData(S1, 98)]
    [InlineData(S2, 94)]
    [InlineData(S3, 85)]
    public void A_defect_of_the_lid_costs_what_its_severity_weighs(DefectSeverity severity, int left) =>
        Assert.Equal(left, Cosmetic.Score([Sample.Defect(Lid, severity)]));

    [Fact]
    public void At_most_five_faint_defects_count_in_one_zone()
    {
        Assert.Equal(90, Cosmetic.Score(Sample.Defects(5, Lid, S1)));
        Assert.Equal(90, Cosmetic.Score(Sample.Defects(9, Lid, S1)));
        Assert.Equal(80, Cosmetic.Score([.. Sample.Defects(9, Lid, S1), .. Sample.Defects(9, Sides, S1)]));
    }

    [Fact]
    public void Visible_defects_all_count() => Assert.Equal(64, Cosmetic.Score(Sample.Defects(6, Lid, S2)));

    [Fact]
    public void Ninety_is_still_A_and_below_is_B()
    {
        Assert.Equal(GradeLetter.A, Cosmetic.Letter(Sample.Defects(5, Lid, S1)).Value);
        Assert.Equal(GradeLetter.B, Cosmetic.Letter([.. Sample.Defects(5, Lid, S1), Sample.Defect(Feet, S1)]).Value);
    }

    [Fact]
    public void A_visible_defect_of_the_screen_is_no_A()
    {
        Assert.Equal(GradeLetter.A, Cosmetic.Letter([Sample.Defect(Screen, S1)]).Value);
        Assert.Equal(GradeLetter.B, Cosmetic.Letter([Sample.Defect(Screen, S2)]).Value);
    }

    [Fact]
    public void One_marked_defect_is_no_A_even_above_ninety()
    {
        Defect[] feet = [Sample.Defect(Feet, S3)];
        Assert.Equal(95.5m, Cosmetic.Score(feet));
        Assert.Equal(GradeLetter.B, Cosmetic.Letter(feet).Value);
    }

    [Fact]
    public void A_marked_screen_is_no_B()
    {
        Defect[] screen = [Sample.Defect(Screen, S3)];
        Assert.Equal(70, Cosmetic.Score(screen));
        Assert.Equal(GradeLetter.C, Cosmetic.Letter(screen).Value);
    }

    [Fact]
    public void Seventy_is_still_B_and_below_is_C()
    {
        Defect[] two = Sample.Defects(2, Lid, S3);
        Assert.Equal(70, Cosmetic.Score(two));
        Assert.Equal(GradeLetter.B, Cosmetic.Letter(two).Value);
        Assert.Equal(GradeLetter.C, Cosmetic.Letter([.. two, Sample.Defect(Feet, S1)]).Value);
    }

    [Fact]
    public void Forty_five_is_still_C_and_below_is_D()
    {
        Defect[] worn = [.. Sample.Defects(3, Lid, S3), .. Sample.Defects(5, Sides, S1)];
        Assert.Equal(45, Cosmetic.Score(worn));
        Assert.Equal(GradeLetter.C, Cosmetic.Letter(worn).Value);
        Assert.Equal(GradeLetter.D, Cosmetic.Letter([.. worn, Sample.Defect(Feet, S1)]).Value);
    }

    [Fact]
    public void A_broken_part_is_D_wherever_it_is() =>
        Assert.Equal(GradeLetter.D, Cosmetic.Letter([Sample.Defect(Feet, S4)]).Value);

    [Fact]
    public void A_defect_that_hinders_the_use_is_D_and_the_reason_names_it()
    {
        var letter = Cosmetic.Letter([new(Hinge, S2, AffectsFunction: true, "ne tient plus ouverte")]);
        Assert.Equal(GradeLetter.D, letter.Value);
        Assert.Equal("Un défaut gêne l’utilisation (charnière : ne tient plus ouverte (visible)).", letter.Why);
    }

    [Fact]
    public void The_score_never_goes_below_zero() => Assert.Equal(0, Cosmetic.Score(Sample.Defects(20, Screen, S3)));

    [Fact]
    public void The_explanation_names_the_heaviest_defects_first_with_a_french_comma()
    {
        Defect[] defects = [Sample.Defect(Feet, S1), Sample.Defect(Screen, S2)];
        Assert.Equal(
            "Aspect noté 87,4 sur 100 : écran : défaut visible, pieds : défaut à peine visible.",
            Cosmetic.Letter(defects).Why
        );
    }
}
