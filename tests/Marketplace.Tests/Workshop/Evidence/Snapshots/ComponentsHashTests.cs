using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

public sealed class ComponentsHashTests
{
    private static readonly Specification _machine = new()
    {
        Cpu = new("Intel Core i5-6300U", 2, 4),
        RamMb = 8192,
        MemoryModules = [new(4096, "51A0FA42", 1600, "DDR3"), new(4096, "51A0FA43", 1600, "DDR3")],
        Drives = [Drive("AUV240S0077"), Drive("AUV240S0078")],
        Board = new("Tramont", "1993", "TRMB0042771"),
    };

    private static readonly string _hash = ComponentsHash.Of(_machine);

    [Fact]
    public void The_hash_is_64_hexadecimal_digits() => Assert.Matches("^[0-9a-f]{64}$", _hash);

    [Fact]
    public void Order_does_not_change_it() =>
        Assert.Equal(
            _hash,
            ComponentsHash.Of(
                _machine with
                {
                    Drives = [.. _machine.Drives.Reverse()],
                    MemoryModules = [.. _machine.MemoryModules.Reverse()],
                }
            )
        );

    [Fact]
    public void Case_and_blanks_do_not_change_it() =>
        Assert.Equal(
            _hash,
            ComponentsHash.Of(
                _machine with
                {
                    Cpu = new("INTEL  core i5-6300u ", 2, 4),
                    Drives = [Drive("auv240s0077 "), Drive("AUV240S0078")],
                }
            )
        );

    [Fact]
    public void What_wears_or_can_be_plugged_in_does_not_change_it() =>
        Assert.Equal(
            _hash,
            ComponentsHash.Of(
                _machine with
                {
                    Battery = new(50000, 40000, 80, 300),
                    Screen = new(15.6, "1920x1080"),
                    Drives = [Drive("AUV240S0077") with { Smart = new(true, 0, 0, 99, 90, 0) }, Drive("AUV240S0078")],
                }
            )
        );

    [Fact]
    public void A_drive_that_two_tools_spell_otherwise_is_the_same_drive() =>
        Assert.Equal(
            _hash,
            ComponentsHash.Of(
                _machine with
                {
                    Drives =
                    [
                        new()
                        {
                            Identity = new("Auvia S240 P", "AUV240S0077", "5002", 240_057_409_536, Medium.SataSsd),
                        },
                        Drive("AUV240S0078"),
                    ],
                }
            )
        );

    [Fact]
    public void Another_drive_memory_processor_or_board_changes_it() =>
        Assert.All(
            new[]
            {
                _machine with
                {
                    Drives = [Drive("AUV240S0077")],
                },
                _machine with
                {
                    Drives = [Drive("AUV240S0077"), Drive("AUV240S0079")],
                },
                _machine with
                {
                    MemoryModules = [_machine.MemoryModules[0]],
                },
                _machine with
                {
                    MemoryModules = [_machine.MemoryModules[0], new(8192, "51A0FA43", 1600, "DDR3")],
                },
                _machine with
                {
                    Cpu = new("Intel Core i7-6600U", 2, 4),
                },
                _machine with
                {
                    Board = new("Tramont", "1993", "TRMB0042772"),
                },
            },
            other => Assert.NotEqual(_hash, ComponentsHash.Of(other))
        );

    [Fact]
    public void Two_equal_modules_are_not_one() =>
        Assert.NotEqual(
            ComponentsHash.Of(new() { MemoryModules = [new(8192, null, 1867, "LPDDR3")] }),
            ComponentsHash.Of(
                new() { MemoryModules = [new(8192, null, 1867, "LPDDR3"), new(8192, null, 1867, "LPDDR3")] }
            )
        );

    [Fact]
    public void Text_cannot_slip_from_one_field_into_the_next() =>
        Assert.NotEqual(
            ComponentsHash.Of(new() { Board = new("AB", "C", null) }),
            ComponentsHash.Of(new() { Board = new("A", "BC", null) })
        );

    [Fact]
    public void The_same_machine_seen_in_two_formats_has_the_same_hash() =>
        Assert.Equal(
            ComponentsHash.Of(Fixture.Read("s3-no-smartctl.json").Specification),
            ComponentsHash.Of(Fixture.Read("s4-credential.json").Specification)
        );

    private static Drive Drive(string serial) =>
        new() { Identity = new("Auvia SSD S240", serial, null, 240_057_000_000, Medium.SataSsd) };
}
