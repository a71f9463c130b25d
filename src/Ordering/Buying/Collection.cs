using Marketplace.Network.Contracts;
using Marketplace.Ordering.Contracts;
using Marketplace.Ordering.Payments.Paying;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Ordering.Buying;

/// <summary>The second step: where each operator's units are fetched, when the buyer would like to come, how they pay.</summary>
internal sealed record Collection(
    IReadOnlyList<Counter> Counters,
    IReadOnlyDictionary<string, string?> Points,
    MeansOffered Offered,
    string? Means,
    string Wish
)
{
    public static Collection Read(IReadOnlyList<Counter> counters, MeansOffered offered, IFormCollection form) =>
        new(
            counters,
            counters.Select(FieldOf).Distinct().ToDictionary(field => field, field => (string?)form.Line(field)),
            offered,
            form.Line("Paiement"),
            form.Line("Souhait")
        );

    public static Collection Of(IReadOnlyList<Counter> counters, MeansOffered offered, Checkout checkout) =>
        new(
            counters,
            counters.ToDictionary(FieldOf, counter => Chosen(counter, checkout) ?? counter.Obvious),
            offered,
            MeansOffered.ValueOf(checkout.Means),
            checkout.Wish ?? ""
        );

    public PaymentMeans? Paid => Offered.Read(Means);

    public IReadOnlyDictionary<string, string> Faults()
    {
        var faults = new Dictionary<string, string>();
        foreach (var counter in Counters.Where(counter => !counter.TryChoose(Points[FieldOf(counter)], out _)))
            faults[FieldOf(counter)] = "Choisissez où retirer votre commande.";
        if (Paid is null)
            faults["Paiement"] = "Choisissez une façon de payer.";
        else if (Paid is PaymentMeans.AtPickUp && Shipped().Count > 0)
            faults["Paiement"] = Orders.Order.PaidBeforeSent;
        if (Wish.Length > 300)
            faults["Souhait"] = "Résumez votre souhait en 300 caractères au plus.";
        return faults;
    }

    public IReadOnlyDictionary<OperatorId, PickUpPointId?> Chosen() =>
        Counters.ToDictionary(
            counter => counter.Workshop!.Id,
            counter => counter.TryChoose(Points[FieldOf(counter)], out var point) ? point : null
        );

    /// <summary>Who sends their part.</summary>
    public IReadOnlySet<OperatorId> Shipped() =>
        Counters
            .Where(counter => counter.IsAtHome(Points[FieldOf(counter)]))
            .Select(counter => counter.Workshop!.Id)
            .ToHashSet();

    public IReadOnlyList<Field> Fields(IReadOnlyDictionary<string, string> faults) =>
        [
            .. Counters.Select(counter => new Field(FieldOf(counter), Question(counter))
            {
                Value = Points[FieldOf(counter)],
                Choices = counter.Choices,
                Error = faults.GetValueOrDefault(FieldOf(counter)),
            }),
            new Field("Souhait", "Quand aimeriez-vous venir ?")
            {
                Value = Wish,
                Hint = "« Plutôt le samedi matin », par exemple. Nous vous prévenons dès que c’est prêt.",
                Required = false,
                Error = faults.GetValueOrDefault("Souhait"),
            },
            new Field("Paiement", "Comment voulez-vous payer ?")
            {
                Value = Means,
                Hint = Offered.Note,
                Error = faults.GetValueOrDefault("Paiement"),
                Choices = Offered.Choices,
            },
        ];

    private string Question(Counter counter) =>
        (Counters.Count, counter.Parcel) switch
        {
            (1, null) => "Où voulez-vous le retirer ?",
            (1, _) => "Où voulez-vous le recevoir ?",
            (_, null) => $"Où voulez-vous retirer ce que vend {counter.Name} ?",
            _ => $"Où voulez-vous recevoir ce que vend {counter.Name} ?",
        };

    private static string FieldOf(Counter counter) => $"Retrait-{counter.Workshop?.Slug}";

    private static string? Chosen(Counter counter, Checkout checkout) =>
        counter.Workshop is not { } workshop || !checkout.HasPointFor(workshop.Id) ? null
        : checkout.IsShipped(workshop.Id) ? Counter.ValueOfHome
        : counter.ValueOf(checkout.PointFor(workshop.Id));
}
