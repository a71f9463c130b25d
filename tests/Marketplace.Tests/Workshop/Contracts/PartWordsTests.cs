using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Workshop.Contracts;

public sealed class PartWordsTests
{
    [Theory]
    [InlineData("Drive", "SSD Kingston …9F3A", "support de stockage SSD Kingston")]
    [InlineData("Memory", "8192 Mio DDR4", "mémoire 8192 Mio DDR4")]
    [InlineData("Cpu", "Intel i5", "processeur Intel i5")]
    [InlineData("Board", "Dell 0XYZ", "carte mère Dell 0XYZ")]
    [InlineData("Other", "Batterie 6 cellules", "Batterie 6 cellules")]
    public void A_part_is_named_for_anyone_and_a_drive_without_its_serial(string kind, string told, string words) =>
        Assert.Equal(words, PartWords.Of(kind, told));
}
