using Marketplace.Network.Organisations;
using Marketplace.Platform;

namespace Marketplace.Tests.Network.Organisations;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("Association Les Gardons", "Les gardons")]
    [InlineData("Numérique et Terroir", "Numerique & terroirs")]
    [InlineData("Emmaüs Connect Nîmes", "EMMAUS CONNECT")]
    [InlineData("Le Refuje", "Le Refuge")]
    public void Names_that_may_mean_the_same_are_alike(string one, string other)
    {
        Assert.True(Likeness.Alike(one, other));
        Assert.True(Likeness.Alike(other, one));
    }

    [Theory]
    [InlineData("Les Gardons", "Les Cigales")]
    [InlineData("Centre social Vauban", "Centre social Valdegour")]
    [InlineData("Le Lien", "La Main")]
    public void Names_that_mean_others_are_not(string one, string other) => Assert.False(Likeness.Alike(one, other));

    [Theory]
    [InlineData("w302012345", "W302012345")]
    [InlineData(" W30 201 2345 ", "W302012345")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_number_of_the_register_of_associations_is_read(string? typed, string? read) =>
        Assert.Equal(read, Rna.Read(typed));

    [Theory]
    [InlineData("302012345")]
    [InlineData("W30201234")]
    [InlineData("W3020123456")]
    [InlineData("X302012345")]
    [InlineData("W30201234O")]
    public void Another_number_is_refused(string typed) => Assert.Throws<Refusal>(() => Rna.Read(typed));
}
