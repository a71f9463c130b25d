using Marketplace.Platform;
using Marketplace.Traceability.Contracts;
using Marketplace.Traceability.Passport;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Tests.Traceability.Passport;

public sealed class PassportWriterTests
{
    private static readonly DeviceCard Card = new(
        TraceEvents.Device,
        Tag.Draw(),
        OperatorId.New(),
        "Tramont",
        "Vallon 14",
        DeviceType.Laptop,
        "Intel Core i5-6300U",
        8192,
        256_060_514_304,
        Cleared: true,
        "Purge",
        Permit: Guid.Parse("01935b3c-0000-7000-8000-000000000001"),
        OnHold: false
    );

    private static readonly ITraceEvent[] Life =
    [
        new DeviceRegistered(TraceEvents.Device, TraceEvents.Trace, "OS-1", "Tramont", "Vallon 14", "Private", "Clear"),
        new WipeAccepted(TraceEvents.Device, TraceEvents.Trace, "SSD …A7K2", "Purge", "sanitize", "e", []),
        new DataCleared(TraceEvents.Device, TraceEvents.Trace, "PurgeVerified", "c"),
        new SafetyTested(TraceEvents.Device, TraceEvents.Trace, true, []),
        new FunctionTested(TraceEvents.Device, TraceEvents.Trace, "F5", "laptop-1", []),
        new Graded(TraceEvents.Device, TraceEvents.Trace, "B · F5 · U2", "B", 1),
        new QcDone(TraceEvents.Device, TraceEvents.Trace, true, null),
    ];

    [Fact]
    public void A_cleared_device_is_said_to_be_clean()
    {
        var page = Write(Card, Life);

        Assert.True(page.Clean);
        Assert.True(page.ChainHolds);
        Assert.Equal("Effacé et vérifié. Rien de la personne d’avant n’est lisible.", page.Verdict);
    }

    [Fact]
    public void What_it_is_stands_in_one_line() =>
        Assert.Equal(
            "Ordinateur portable · Intel Core i5-6300U · mémoire 8 Go · stockage 256 Go",
            Write(Card, Life).Specification.Replace('\u00a0', ' ')
        );

    [Fact]
    public void The_facts_are_told_in_words()
    {
        var facts = Write(Card, Life).Facts.ToDictionary(fact => fact.Name, fact => fact.Value);

        Assert.Equal("Bon état : traces visibles, écran intact", facts["État"]);
        Assert.Equal("niveau Purge", facts["Effacement"]);
        Assert.Equal("Tout fonctionne, avec un système installé et sa licence", facts["Fonctionnement"]);
        Assert.Equal("contrôlée", facts["Sécurité électrique"]);
        Assert.Equal("aucune depuis sa réception", facts["Pièces changées"]);
        Assert.Equal("2 ans à compter de la remise", facts["Garantie légale"]);
    }

    [Fact]
    public void What_is_avoided_is_an_interval_with_its_source()
    {
        var fact = Write(Card, Life).Facts.Single(one => one.Name == "CO2 évité en trois ans");

        Assert.Equal("entre 75 et 107 kg, plutôt 81", fact.Value.Replace('\u00a0', ' '));
        Assert.Contains("ADEME", fact.Means, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_without_a_published_figure_promises_nothing() =>
        Assert.DoesNotContain(
            Write(Card with { Type = DeviceType.Printer }, Life).Facts,
            fact => fact.Name.StartsWith("CO2", StringComparison.Ordinal)
        );

    [Fact]
    public void Before_the_erasure_is_proved_it_says_little()
    {
        var page = Write(Card with { Cleared = false, WipeLevel = null, Permit = null }, Life[..2]);

        Assert.False(page.Clean);
        Assert.Empty(page.Facts);
        Assert.Empty(page.Chain);
        Assert.Contains("n’est pas encore prouvé", page.Verdict, StringComparison.Ordinal);
        Assert.NotNull(page.Head);
    }

    [Fact]
    public void A_device_without_a_medium_had_nothing_to_erase()
    {
        var page = Write(Card with { WipeLevel = "None" }, Life);

        Assert.Contains("Aucun support de données", page.Verdict, StringComparison.Ordinal);
        Assert.Equal("sans objet", page.Facts.Single(fact => fact.Name == "Effacement").Value);
    }

    [Fact]
    public void A_device_that_was_set_aside_is_not_clean() =>
        Assert.False(Write(Card with { OnHold = true }, Life).Clean);

    [Fact]
    public void A_chain_that_was_changed_warns_before_anything_else()
    {
        var chain = TraceEvents.Chain(Life).ToList();
        chain.RemoveAt(1);

        var page = new PassportWriter(Card, chain).Write();

        Assert.False(page.ChainHolds);
        Assert.False(page.Clean);
        Assert.Contains("ne vous y fiez pas", page.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void The_warranty_runs_two_years_from_the_day_it_was_handed_over()
    {
        var page = Write(Card, [.. Life, new Delivered(TraceEvents.Device, TraceEvents.Trace)]);

        Assert.Equal("jusqu’au 23 novembre 2028", page.Facts.Single(fact => fact.Name == "Garantie légale").Value);
    }

    [Fact]
    public void The_permit_in_force_can_be_checked()
    {
        Assert.Contains(Write(Card, Life).Proofs, link => link.Address == $"/api/v1/permits/{Card.Permit}");
        Assert.DoesNotContain(
            Write(Card with { Permit = null }, Life).Proofs,
            link => link.Address.StartsWith("/api/v1/permits/", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Each_step_shows_the_start_of_its_own_hash()
    {
        var chain = TraceEvents.Chain(Life);

        var page = new PassportWriter(Card, chain).Write();

        Assert.Equal(chain.Select(entry => entry.Hash[..8]), page.Chain.Select(step => step.Hash));
        Assert.Equal(chain[^1].Hash[..8], page.Head);
    }

    [Fact]
    public void A_device_that_came_back_has_the_warranty_of_its_next_buyer() =>
        Assert.Equal(
            "2 ans à compter de la remise",
            Write(
                Card,
                [
                    .. Life,
                    new Delivered(TraceEvents.Device, TraceEvents.Trace),
                    new Returned(TraceEvents.Device, TraceEvents.Trace),
                ]
            )
                .Facts.Single(fact => fact.Name == "Garantie légale")
                .Value
        );

    // The ledger knows events by their name: these bear those of the shop.
    private sealed record Delivered(DeviceId Device, Trace Trace) : ITraceEvent;

    private sealed record Returned(DeviceId Device, Trace Trace) : ITraceEvent;

    private static PassportPage Write(DeviceCard card, ITraceEvent[] events) =>
        new PassportWriter(card, TraceEvents.Chain(events)).Write();
}
