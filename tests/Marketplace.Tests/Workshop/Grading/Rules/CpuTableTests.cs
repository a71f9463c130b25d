using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marketplace.Workshop.Grading.Rules;

namespace Marketplace.Tests.Workshop.Grading.Rules;

public sealed class CpuTableTests
{
    private readonly CpuTable table = CpuTables.Latest;

    [Fact]
    public void A_known_model_is_scored_from_the_dated_table()
    {
        var score = table.Score("Intel(R) Core(TM) i5-6300U CPU @ 2.40GHz");
        Assert.Equal("Processeur I5-6300U de la table du 01/11/2026.", score.Reason);
        Assert.True(score.X8664V2);
        Assert.InRange(score.Score, 12, 24);
    }

    [Fact]
    public void Scores_go_from_zero_to_forty()
    {
        var scores = table.Processors.Select(cpu => table.Score(cpu.Name).Score).ToList();
        Assert.Equal(0, scores.Min());
        Assert.Equal(40, scores.Max());
    }

    [Fact]
    public void A_newer_generation_of_the_same_tier_scores_higher()
    {
        string[] laptops = ["i5-520M", "i5-3320M", "i5-7200U", "i5-8250U", "i5-1135G7"];
        var scores = laptops.Select(model => table.Score($"Core {model}").Score).ToList();
        Assert.Equal(scores.Order(), scores);
        Assert.Equal(scores.Count, scores.Distinct().Count());
    }

    [Fact]
    public void A_desktop_processor_beats_its_laptop_namesake() =>
        Assert.True(table.Score("Core i5-6500").Score > table.Score("Core i5-6300U").Score);

    [Fact]
    public void A_missing_model_counts_as_the_peers_of_its_line_and_generation_and_says_so()
    {
        var score = table.Score("Intel(R) Core(TM) i5-8365U CPU @ 1.60GHz");
        Assert.Equal("Processeur I5-8365U absent de la table : compté comme Core i5, génération 8.", score.Reason);
        Assert.Equal(table.Score("Core i5-8250U").Score, score.Score);
        Assert.True(score.X8664V2);
    }

    [Fact]
    public void A_missing_laptop_model_is_not_compared_with_desktops_when_laptops_are_known() =>
        Assert.True(table.Score("Core i5-6440M").Score <= table.Score("Core i5-6300U").Score);

    [Fact]
    public void A_model_of_an_unknown_generation_counts_as_the_lowest_of_its_line_with_unknown_instructions()
    {
        var score = table.Score("AMD Ryzen 7 1700 Eight-Core Processor");
        Assert.Null(score.X8664V2);
        Assert.Equal(
            table.Processors.Where(cpu => cpu.Model.Line == "Ryzen 7").Min(cpu => table.Score(cpu.Name).Score),
            score.Score
        );
        Assert.Contains("au plus bas de sa gamme", score.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("QEMU Virtual CPU")]
    public void An_unknown_processor_scores_zero_and_promises_nothing(string? name)
    {
        var score = table.Score(name);
        Assert.Equal(0, score.Score);
        Assert.Null(score.X8664V2);
    }

    [Theory]
    [InlineData("Core 2 Duo E8400", false)]
    [InlineData("Atom N450", false)]
    [InlineData("Athlon II X2 250", false)]
    [InlineData("AMD E-450", false)]
    [InlineData("Core i3-350M", true)]
    [InlineData("Celeron N2840", true)]
    [InlineData("A4-5000", true)]
    public void The_table_knows_which_processors_run_current_systems(string name, bool runs) =>
        Assert.Equal(runs, table.Score(name).X8664V2);

    [Fact]
    public void The_table_covers_the_computers_that_offices_give() => Assert.InRange(table.Processors.Count, 80, 120);

    [Fact]
    public void A_table_is_found_by_its_date_and_no_other()
    {
        Assert.Same(table, CpuTables.Find(new(2026, 11, 1)));
        Assert.Null(CpuTables.Find(new(2026, 11, 2)));
    }

    [Fact]
    public void The_published_table_is_never_edited_or_old_grades_would_change()
    {
        var text = string.Join(
            '\n',
            CpuTables
                .Find(new(2026, 11, 1))!
                .Processors.Select(cpu =>
                    string.Create(CultureInfo.InvariantCulture, $"{cpu.Name}={table.Score(cpu.Name).Score}")
                )
        );
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        Assert.StartsWith("168ef31c88cebf07", hash, StringComparison.Ordinal);
    }
}
