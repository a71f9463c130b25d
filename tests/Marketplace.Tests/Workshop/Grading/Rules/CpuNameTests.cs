using Marketplace.Workshop.Grading.Rules;

namespace Marketplace.Tests.Workshop.Grading.Rules;

public sealed class CpuNameTests
{
    [Theory]
    [InlineData("Intel(R) Core(TM) i5-6300U CPU @ 2.40GHz", "I5-6300U", "Core i5", 6, true)]
    [InlineData("Intel Core I5-4200m Cpu @ 2.50ghz", "I5-4200M", "Core i5", 4, true)]
    [InlineData("Intel Core i7-7500U", "I7-7500U", "Core i7", 7, true)]
    [InlineData("Intel(R) Core(TM) i5 CPU       M 520  @ 2.40GHz", "I5-520M", "Core i5", 1, true)]
    [InlineData("Intel(R) Core(TM) i7 CPU       Q 720  @ 1.60GHz", "I7-720QM", "Core i7", 1, true)]
    [InlineData("Intel(R) Core(TM) i7 CPU 870 @ 2.93GHz", "I7-870", "Core i7", 1, false)]
    [InlineData("11th Gen Intel(R) Core(TM) i5-1135G7 @ 2.40GHz", "I5-1135G7", "Core i5", 11, true)]
    [InlineData("12th Gen Intel(R) Core(TM) i5-1240P", "I5-1240P", "Core i5", 12, true)]
    [InlineData("Intel(R) Core(TM) i5-10500T CPU @ 2.30GHz", "I5-10500T", "Core i5", 10, false)]
    [InlineData("Intel(R) Core(TM)2 Duo CPU     E8400  @ 3.00GHz", "E8400", "Core 2", 8, false)]
    [InlineData("Intel Core2 Duo CPU SU9400 @ 1.40GHz", "SU9400", "Core 2", 9, true)]
    [InlineData("Pentium(R) Dual-Core CPU       T4200  @ 2.00GHz", "T4200", "Pentium T", 4, true)]
    [InlineData("Intel(R) Pentium(R) Gold G5400 CPU @ 3.70GHz", "G5400", "Pentium G", 5, false)]
    [InlineData("Intel(R) Celeron(R) CPU  N2840  @ 2.16GHz", "N2840", "Celeron N", 2, true)]
    [InlineData("Intel(R) Celeron(R) CPU 1007U @ 1.50GHz", "1007U", "Celeron", 1, true)]
    [InlineData("Intel(R) Atom(TM) CPU N450   @ 1.66GHz", "N450", "Atom", 4, true)]
    [InlineData("Intel(R) Xeon(R) CPU E3-1225 v3 @ 3.20GHz", "E3-1225V3", "Xeon", 4, false)]
    [InlineData("Intel(R) Xeon(R) CPU E31225 @ 3.10GHz", "E3-1225", "Xeon", 2, false)]
    [InlineData("AMD Ryzen 5 PRO 3500U w/ Radeon Vega Mobile Gfx", "3500U", "Ryzen 5", 3, true)]
    [InlineData("AMD Ryzen 5 5600G with Radeon Graphics", "5600G", "Ryzen 5", 5, false)]
    [InlineData("AMD A8-5500 APU with Radeon(tm) HD Graphics", "A8-5500", "AMD A", 5, false)]
    [InlineData("AMD PRO A10-8700B R6, 10 Compute Cores 4C+6G", "A10-8700B", "AMD A", 8, false)]
    [InlineData("AMD Athlon(tm) II X2 250 Processor", "250", "Athlon", 2, false)]
    [InlineData("AMD Athlon Silver 3050U with Radeon Graphics", "3050U", "Athlon", 3, true)]
    [InlineData("AMD E-450 APU with Radeon(tm) HD Graphics", "E-450", "AMD E", 4, true)]
    [InlineData("AMD E1-2100 APU with Radeon(TM) HD Graphics", "E1-2100", "AMD E", 2, true)]
    public void A_messy_name_gives_the_model(string name, string key, string line, int generation, bool mobile) =>
        Assert.Equal(new CpuModel(key, line, generation, mobile), CpuName.Read(name));

    [Theory]
    [InlineData("")]
    [InlineData("QEMU Virtual CPU version 2.5+")]
    [InlineData("Intel(R) Pentium(R) 4 CPU 3.00GHz")]
    [InlineData("ARMv8 Processor rev 1")]
    public void A_name_of_no_known_line_gives_nothing(string name) => Assert.Null(CpuName.Read(name));
}
