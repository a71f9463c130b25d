using CsCheck;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Workshop.Contracts;

public sealed class TagTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void Has_seven_characters_and_a_check_character() =>
        Assert.Matches("^OS-[0-9A-HJKMNP-TV-Z]{8}$", Tag.Draw().ToString());

    [Fact]
    public void Is_read_back_as_it_was_drawn() =>
        Gen.Int.Sample(_ =>
        {
            var tag = Tag.Draw();
            return Tag.TryParse(tag.ToString(), out var read) && read == tag;
        });

    [Theory, InlineData(" os-{0} "), InlineData("0S-{0}"), InlineData("OS-{0}\n")]
    public void Is_read_as_people_and_scanners_write_it(string way)
    {
        var tag = Tag.Draw();
        var typed = way.Replace("{0}", tag.ToString()[3..].ToLowerInvariant(), StringComparison.Ordinal);

        Assert.True(Tag.TryParse(typed, out var read));
        Assert.Equal(tag, read);
    }

    [Fact]
    public void Letters_that_look_like_digits_do_not_matter()
    {
        var tag = DrawWith('0');

        Assert.True(Tag.TryParse("OS-" + tag[3..].Replace('0', 'o'), out var read));
        Assert.Equal(tag, read.ToString());
    }

    [Fact]
    public void One_wrong_character_is_noticed() =>
        Gen.Select(Gen.Int[3, 10], Gen.Int[0, 31])
            .Sample(
                (place, other) =>
                {
                    var tag = Tag.Draw().ToString();
                    if (tag[place] == Alphabet[other])
                        return true;
                    return !Tag.TryParse(tag[..place] + Alphabet[other] + tag[(place + 1)..], out _);
                }
            );

    [Fact]
    public void Two_swapped_characters_are_noticed() =>
        Gen.Int[3, 9]
            .Sample(place =>
            {
                var tag = Tag.Draw().ToString();
                var swapped = tag[..place] + tag[place + 1] + tag[place] + tag[(place + 2)..];
                return swapped == tag || !Tag.TryParse(swapped, out _);
            });

    [Theory, InlineData(null), InlineData(""), InlineData("OS-"), InlineData("OS-123"), InlineData("XX-12345678")]
    [InlineData("OS-1234567890"), InlineData("OS-!!!!!!!!"), InlineData("; drop table devices")]
    public void Anything_else_is_no_tag(string? typed) => Assert.False(Tag.TryParse(typed, out _));

    private static string DrawWith(char character)
    {
        while (true)
            if (Tag.Draw().ToString() is var tag && tag[3..].Contains(character, StringComparison.Ordinal))
                return tag;
    }
}
