using Marketplace.Accounts.People;

namespace Marketplace.Tests.Accounts.People;

public sealed class CommonPasswordsTests
{
    [Theory]
    [InlineData("motdepasse")]
    [InlineData("motdepasse2026")]
    [InlineData("MotDePasse-2026!")]
    [InlineData("M0tDeP@sse2026")]
    [InlineData("Mot de passe 1234")]
    [InlineData("azertyuiop123")]
    [InlineData("poiuytreza2024")]
    [InlineData("qwertyuiop[]")]
    [InlineData("passwordpassword")]
    [InlineData("P@ssw0rdP@ssw0rd")]
    [InlineData("soleilsoleil")]
    [InlineData("Marseille13013!")]
    [InlineData("Loulou.Doudou.1985")]
    [InlineData("iloveyou-forever")]
    [InlineData("123456789012")]
    [InlineData("111111111111")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("121212121212")]
    [InlineData("Bienvenue2026!!")]
    [InlineData("administrateur1")]
    [InlineData("solidaire-2026")]
    public void What_everybody_tries_first_is_refused(string password) =>
        Assert.True(CommonPasswords.IsCommon(password), password);

    [Theory]
    [InlineData("le chat dort sur la machine à coudre")]
    [InlineData("une phrase que je retiens")]
    [InlineData("ma phrase à moi, longue")]
    [InlineData("quatre-vingts tomates vertes")]
    [InlineData("kq7v-m2xp-9fdw-3hzt")]
    [InlineData("mot de passe de salarie-1@exemple.test")]
    [InlineData("Le 14, on a mangé des figues")]
    [InlineData("8417205936628")]
    public void A_sentence_of_one_s_own_is_fine(string password) =>
        Assert.False(CommonPasswords.IsCommon(password), password);

    [Fact]
    public void What_the_programme_draws_itself_is_fine() =>
        Assert.DoesNotContain(Enumerable.Range(0, 300).Select(_ => Passwords.Draw()), CommonPasswords.IsCommon);

    [Fact]
    public void A_very_long_one_is_judged_at_once()
    {
        var started = DateTime.UtcNow;

        CommonPasswords.IsCommon(string.Concat(Enumerable.Repeat("soleilx", 36)));

        Assert.True(DateTime.UtcNow - started < TimeSpan.FromSeconds(1));
    }
}
