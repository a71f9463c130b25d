using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Entrusting;
using Marketplace.Platform;
using Marketplace.Tests.Ordering.Serials;
using static Marketplace.Tests.Ordering.Orders.OrderSample;

namespace Marketplace.Tests.Ordering.Entrusting;

/// <summary>What is kept of those whom an organisation helps: a word that means nothing to us.</summary>
public sealed class PseudonymTests
{
    [Theory]
    [InlineData("atelier 3", "atelier 3")]
    [InlineData("  famille\tbleue ", "famille bleue")]
    [InlineData("FB-2026-12", "FB-2026-12")]
    [InlineData("Mercure", "Mercure")]
    public void A_word_of_the_organisation_is_kept_as_it_is(string typed, string kept) =>
        Assert.Equal(kept, Pseudonyms.Read(typed));

    [Theory]
    [InlineData("camille@exemple.test", "adresse électronique")]
    [InlineData("06 12 34 56 78", "numéro de téléphone")]
    [InlineData("+33612345678", "numéro de téléphone")]
    [InlineData("né le 12/03/1987", "date de naissance")]
    [InlineData("2 85 05 78 006 084", "sécurité sociale")]
    [InlineData("Mme Exemple", "nom d’une personne")]
    [InlineData("M. Exemple", "nom d’une personne")]
    [InlineData("monsieur exemple", "nom d’une personne")]
    [InlineData("", "Écrivez un pseudonyme")]
    [InlineData(null, "Écrivez un pseudonyme")]
    [InlineData("un pseudonyme qui raconte bien plus que ce qu’il faut", "40 caractères")]
    public void What_tells_who_it_is_is_refused(string? typed, string why) =>
        Assert.Contains(why, Assert.Throws<Refusal>(() => Pseudonyms.Read(typed)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_chain_says_that_it_was_given_and_given_back_and_nothing_of_whom()
    {
        var unit = LotSamples.Unit(delivered: Monday);
        var entrusted = Entrusted.Give(OrderId.New(), unit, "famille bleue", At());
        entrusted.TakeBack(Condition.Damaged, At());
        entrusted.TakeBack(Condition.Works, At());

        Assert.Equal([typeof(Given), typeof(GivenBack)], entrusted.Events.Select(one => one.GetType()));
        Assert.All(
            entrusted.Events,
            one => Assert.DoesNotContain("famille", one.ToString()!, StringComparison.Ordinal)
        );
        Assert.Equal((Condition.Damaged, null), (entrusted.BackAs, entrusted.Active));
    }

    [Fact]
    public void What_is_not_delivered_or_came_back_is_not_given()
    {
        foreach (var unit in new[] { LotSamples.Unit(), LotSamples.Unit(delivered: Monday) with { IsBack = true } })
            Assert.Contains(
                "n’est pas chez vous",
                Assert.Throws<Refusal>(() => Entrusted.Give(OrderId.New(), unit, "bleu", At())).Message,
                StringComparison.Ordinal
            );
    }
}
