using Marketplace.Accounts;
using Marketplace.Accounts.Mails;
using Marketplace.Platform.Mail;

namespace Marketplace.Tests.Accounts.Mails;

public sealed class PersonLetterTests
{
    private static readonly Letters Letters = new([new AccountsModule()]);

    public static TheoryData<string> All =>
        [
            .. typeof(PersonLetter)
                .Assembly.GetManifestResourceNames()
                .Where(name => name.EndsWith(".text.liquid", StringComparison.Ordinal))
                .Select(name => name[..^".text.liquid".Length]),
        ];

    [Fact]
    public void There_are_ten_letters_in_each_of_two_languages() => Assert.Equal(2 * 10, All.Count);

    [Theory, MemberData(nameof(All))]
    public void Each_has_a_subject_a_text_and_html_that_lead_to_the_same_places(string name)
    {
        var letter = Letters.Write(name, PersonLetter.Example);

        Assert.InRange(letter.Subject.Length, 10, 78);
        Assert.Contains("04 66 00 00 00", letter.Text, StringComparison.Ordinal);
        Assert.Equal(Links(letter.Text), Links(letter.Html));
        Assert.DoesNotMatch(@"\{\{|\}\}|\{%|%\}", letter.Text + letter.Html);
        Assert.DoesNotMatch("<img|<script|style=", letter.Html);
    }

    [Theory, MemberData(nameof(All))]
    public void What_somebody_typed_is_text_and_nothing_else(string name)
    {
        var letter = Letters.Write(
            name,
            PersonLetter.Example with
            {
                Name = "<script>alert(1)</script>",
                Mail = "<b>@exemple.test",
                What = "<b>x</b>",
                Lines = ["<b>y</b>"],
            }
        );

        Assert.DoesNotMatch("<script>|<b>", letter.Html);
    }

    [Fact]
    public void An_erasure_says_what_stays_or_that_nothing_does()
    {
        var held = Letters.Write(
            "account-erased",
            PersonLetter.Example with
            {
                What = "La loi nous oblige à garder :",
            }
        );
        var empty = Letters.Write(
            "account-erased",
            PersonLetter.Example with
            {
                What = "Il ne reste rien.",
                Lines = [],
            }
        );

        Assert.Contains("- Deux commandes", held.Text, StringComparison.Ordinal);
        Assert.Contains("<li>Deux commandes", held.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<ul>", empty.Html, StringComparison.Ordinal);
    }

    private static (bool Action, bool Undo) Links(string letter) =>
        (
            letter.Contains(PersonLetter.Example.Action, StringComparison.Ordinal),
            letter.Contains(PersonLetter.Example.Undo, StringComparison.Ordinal)
        );
}
