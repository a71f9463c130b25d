using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Grading.Rules;

namespace Marketplace.Tests.Workshop.Grading.Rules;

public sealed class UsageTests
{
    // A processor unknown to the table scores nothing: memory and storage are seen alone.
    private static readonly GradingFacts Bare = Sample.Laptop with { Cpu = null, RamMb = 2048, Drives = [] };

    [Theory]
    [InlineData(2048, 0)]
    [InlineData(4096, 10)]
    [InlineData(6144, 10)]
    [InlineData(8192, 20)]
    [InlineData(16384, 30)]
    [InlineData(65536, 30)]
    public void Memory_counts_by_steps(int ramMb, int points) =>
        Assert.Equal(points, Usage.Score(Bare with { RamMb = ramMb }));

    [Fact]
    public void Memory_reserved_by_the_graphics_chip_is_not_missing()
    {
        Assert.Equal(20, Usage.Score(Bare with { RamMb = 7872 }));
        Assert.Equal(10, Usage.Score(Bare with { RamMb = 7679 }));
    }

    [Theory]
    [InlineData(nameof(Medium.Hdd), 500, 0)]
    [InlineData(nameof(Medium.SataSsd), 240, 20)]
    [InlineData(nameof(Medium.SataSsd), 239, 15)]
    [InlineData(nameof(Medium.Nvme), 512, 30)]
    [InlineData(nameof(Medium.Nvme), 128, 25)]
    [InlineData(nameof(Medium.Unknown), 500, 0)]
    public void Storage_counts_by_speed_less_five_when_small(string medium, int gigabytes, int points)
    {
        var drive = new DriveFacts(Enum.Parse<Medium>(medium), gigabytes * 1_000_000_000L);
        Assert.Equal(points, Usage.Score(Bare with { Drives = [drive] }));
    }

    [Fact]
    public void The_best_drive_counts_and_a_slower_one_takes_nothing_away()
    {
        var both = Sample.Laptop with { Drives = [new(Medium.Hdd, 1_000_000_000_000), Sample.Ssd] };
        Assert.Equal(Usage.Score(Sample.Laptop), Usage.Score(both));
        Assert.Equal(Usage.Class(Sample.Laptop), Usage.Class(both));
    }

    [Theory]
    [InlineData("Core 2 Duo T6600", 2048, nameof(Medium.Hdd), UsageClass.U0)]
    [InlineData("Core i5-3320M", 4096, nameof(Medium.SataSsd), UsageClass.U1)]
    [InlineData("Core i5-6300U", 8192, nameof(Medium.SataSsd), UsageClass.U2)]
    [InlineData("Core i5-1135G7", 16384, nameof(Medium.Nvme), UsageClass.U3)]
    public void Common_computers_land_where_a_technician_expects(string cpu, int ram, string medium, UsageClass usage)
    {
        var drive = new DriveFacts(Enum.Parse<Medium>(medium), 256_000_000_000);
        Assert.Equal(usage, Usage.Class(Sample.Laptop with { Cpu = cpu, RamMb = ram, Drives = [drive] }).Value);
    }

    [Fact]
    public void A_hard_disk_keeps_a_fast_computer_at_U1_and_says_why()
    {
        var fast = Sample.Laptop with { Cpu = "Core i5-12500", RamMb = 32768 };
        Assert.Equal(UsageClass.U3, Usage.Class(fast).Value);
        var slowed = Usage.Class(fast with { Drives = [new(Medium.Hdd, 1_000_000_000_000)] });
        Assert.Equal(UsageClass.U1, slowed.Value);
        Assert.EndsWith("Sans disque rapide (SSD) : U1 au plus.", slowed.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Less_than_eight_gigabytes_keep_a_fast_computer_at_U1_and_say_why()
    {
        var forgetful = Sample.Laptop with
        {
            Cpu = "Core i5-12500",
            RamMb = 4096,
            Drives = [new(Medium.Nvme, 512_000_000_000)],
        };
        Assert.InRange(Usage.Score(forgetful), 55, 100);
        Assert.Equal(UsageClass.U1, Usage.Class(forgetful).Value);
        Assert.EndsWith(
            "Moins de 8\u00a0Go de mémoire : U1 au plus.",
            Usage.Class(forgetful).Why,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_explanation_says_memory_storage_and_processor_in_words() =>
        Assert.Equal(
            "8\u00a0Go de mémoire, disque rapide SSD de 256\u00a0Go. Processeur I5-6300U de la table du 01/11/2026.",
            Usage.Class(Sample.Laptop).Why
        );

    [Fact]
    public void A_processor_table_that_was_never_published_is_a_bug() =>
        Assert.Throws<InvalidOperationException>(() => Usage.Score(Sample.Laptop with { CpuTable = new(1999, 1, 1) }));
}
