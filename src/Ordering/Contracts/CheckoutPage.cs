using Marketplace.Platform;
using Marketplace.Platform.Theming;

namespace Marketplace.Ordering.Contracts;

/// <summary>
/// One of the three steps of an order: who you are, how you fetch and pay, the recap. The total is always in sight and
/// never grows.
/// </summary>
public sealed record CheckoutPage
{
    /// <summary>1, 2 or 3.</summary>
    public required int Step { get; init; }

    /// <summary>The question of this step: « Comment vous joindre ? ».</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<BasketLine> Lines { get; init; }

    public required Money Total { get; init; }

    /// <summary>What the way to the buyer costs, within the total; null where nothing is sent.</summary>
    public Money? Shipping { get; init; }

    /// <summary>What a voucher pays of the total; zero without one.</summary>
    public Money PaidByVoucher { get; init; } = Money.Zero;

    /// <summary>The questions of this step; an error on one of them is repeated in the summary at the top.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>What was answered, each with the address to change it; shown at the last step.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>Values carried from step to step, such as the form's own key that makes a double click one order.</summary>
    public IReadOnlyDictionary<string, string> Hidden { get; init; } = new Dictionary<string, string>();

    /// <summary>A refusal that belongs to no field.</summary>
    public Message? Refused { get; init; }

    /// <summary>Until when the units are kept: « jusqu’à 15 h 20 »; null before they are.</summary>
    public string? HeldUntil { get; init; }

    /// <summary>Where the form is posted.</summary>
    public string Action { get; init; } = "/commande";

    /// <summary>The step before, or the basket.</summary>
    public string Back { get; init; } = "/panier";

    /// <summary>The button of this step; the last one has the words that the law gives (C. conso. L.221-14).</summary>
    public string Button => Step == 3 ? "Commander avec obligation de paiement" : "Continuer";

    public IEnumerable<Field> Wrong => Fields.Where(question => question.Error is not null);

    public static CheckoutPage Example { get; } =
        new()
        {
            Step = 2,
            Title = "Où le retirer, comment payer ?",
            Lines = [BasketLine.Example],
            Total = Money.Euros(149),
            Fields =
            [
                new("Retrait", "Où voulez-vous le retirer ?")
                {
                    Value = "nimes",
                    Choices =
                    [
                        new("nimes", "Atelier de Nîmes", "dès mardi 24 novembre"),
                        new("ales", "Recyclerie d’Alès", "sous cinq jours"),
                    ],
                },
                new("Paiement", "Comment voulez-vous payer ?")
                {
                    Error = "Choisissez une façon de payer.",
                    Choices =
                    [
                        new("retrait", "Sur place, au retrait", "espèces ou carte"),
                        new("virement", "Par virement", "nous vous donnons le numéro de compte et une référence"),
                    ],
                },
                Field.Example,
            ],
            HeldUntil = "jusqu’à 15\u00a0h\u00a020",
            Back = "/commande?etape=1",
        };

    public static CheckoutPage LastExample { get; } =
        Example with
        {
            Step = 3,
            Title = "Vérifiez avant de commander",
            Fields = [],
            Answers =
            [
                new("Vous", "Camille Exemple, 06 00 00 00 00", "/commande?etape=1"),
                new("Retrait", "Atelier de Nîmes, 12 rue de l’Exemple, dès mardi 24 novembre", "/commande?etape=2"),
                new("Paiement", "Sur place, au retrait", "/commande?etape=2"),
            ],
            Back = "/commande?etape=2",
        };
}

/// <summary>A question, what was answered, and where to change it.</summary>
public sealed record Answer(string Question, string Text, string Change);
