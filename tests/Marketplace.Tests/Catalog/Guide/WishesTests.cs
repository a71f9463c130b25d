using Marketplace.Catalog.Guide;
using Microsoft.AspNetCore.WebUtilities;

namespace Marketplace.Tests.Catalog.Guide;

/// <summary>The state of the guide is its address.</summary>
public sealed class WishesTests
{
    [Fact]
    public void There_are_four_questions_and_each_can_be_answered_by_not_knowing()
    {
        Assert.Equal(4, Questions.All.Count);
        Assert.All(Questions.All, question => Assert.Equal(Questions.Unsure, question.Answers[^1].Value));
        Assert.All(Questions.All, question => Assert.Equal("Je ne sais pas", question.Answers[^1].Text));
    }

    [Fact]
    public void No_answer_is_worded_as_a_specification() =>
        Assert.All(
            Questions.All.SelectMany(question => question.Answers).Select(answer => answer.Text + answer.Hint),
            words => Assert.DoesNotMatch("(?i)\\b(Go|RAM|SSD|processeur|pouces|GHz)\\b", words)
        );

    [Fact]
    public void The_questions_come_one_after_the_other()
    {
        Assert.Equal(Questions.For, Read("").Next);
        Assert.Equal(Questions.Where, Read("?pour=visio").Next);
        Assert.Equal(Questions.Budget, Read("?pour=visio&ou=partout").Next);
        Assert.Equal(Questions.Matters, Read("?pour=visio&ou=partout&budget=150").Next);
        Assert.Null(Read("?pour=visio&ou=partout&budget=150&compte=ecran").Next);
    }

    [Theory]
    [InlineData("?pour=fusee")]
    [InlineData("?pour=")]
    [InlineData("?pour=VISIO")]
    [InlineData("?pour=visio%00")]
    [InlineData("?autre=visio")]
    public void An_answer_that_does_not_exist_leaves_its_question_open(string address) =>
        Assert.Equal(Questions.For, Read(address).Next);

    [Fact]
    public void An_answer_leads_to_an_address_that_keeps_those_before()
    {
        var wishes = Read("?pour=cours");

        Assert.Equal("/guide?pour=cours&ou=partout", wishes.With(Questions.Where, Questions.Where.Answers[0]));
    }

    [Fact]
    public void Going_back_asks_the_question_before_and_forgets_what_followed_it()
    {
        var wishes = Read("?pour=cours&ou=pose");

        Assert.Equal("/guide?pour=cours", wishes.Before(Questions.Budget));
        Assert.Equal("/guide", wishes.Before(Questions.Where));
        Assert.Null(wishes.Before(Questions.For));
    }

    [Fact]
    public void Changing_one_answer_keeps_the_others()
    {
        var wishes = Read("?pour=cours&ou=pose&budget=200&compte=ecran");

        Assert.Equal("/guide?pour=cours&budget=200&compte=ecran", wishes.Again(Questions.Where));
        Assert.Equal(Questions.Where, Read("?pour=cours&budget=200&compte=ecran").Next);
    }

    [Fact]
    public void Not_knowing_is_an_answer_and_no_wish()
    {
        var wishes = Read("?pour=ne-sais-pas");

        Assert.Equal(Questions.Where, wishes.Next);
        Assert.Null(wishes.Wish(Questions.For));
        Assert.Equal("Je ne sais pas", wishes.To(Questions.For)?.Text);
    }

    [Fact]
    public void The_address_reads_the_same_in_any_order_of_its_parts() =>
        Assert.Equal(Read("?pour=cours&ou=pose").Address, Read("?ou=pose&pour=cours").Address);

    internal static Wishes Read(string address) => Wishes.Read(QueryHelpers.ParseQuery(address));
}
