using System.ComponentModel.DataAnnotations;
using Marketplace.Platform;
using Microsoft.Extensions.Configuration;

namespace Marketplace.Tests.Platform;

public sealed class SettingsTests
{
    [Fact]
    public void What_is_not_set_keeps_its_default() => Assert.Equal(8, Read().Size);

    [Fact]
    public void What_is_set_is_read() => Assert.Equal(12, Read(("Box:Size", "12")).Size);

    [Theory, InlineData("Box:Size", "0"), InlineData("Box:Size", "huit"), InlineData("Box:Colour", "mauve")]
    [InlineData("Box:Sise", "8")]
    public void A_wrong_setting_is_named_in_the_sentence(string name, string value)
    {
        var wrong = Assert.Throws<WrongSetting>(() => Read((name, value)));

        Assert.Contains("Box", wrong.Message, StringComparison.Ordinal);
        Assert.StartsWith("Réglage «", wrong.Message, StringComparison.Ordinal);
    }

    private static Box Read(params (string Name, string? Value)[] settings) =>
        SettingsReader.Read<Box>(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)))
                .Build(),
            "Box"
        );

    private enum Colour
    {
        Pine,
        Ochre,
    }

    private sealed record Box
    {
        [Range(1, 100, ErrorMessage = "entre 1 et 100.")]
        public int Size { get; init; } = 8;

        public Colour Colour { get; init; }
    }
}
