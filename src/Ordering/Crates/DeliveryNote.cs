using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Orders;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Ordering.Crates;

/// <summary>A delivery note as both sides read it, and the form under it while nobody has signed.</summary>
/// <param name="SignAt">Where the form is sent.</param>
/// <param name="Typed">What was typed, shown again after a refusal.</param>
internal sealed record DeliveryNote(
    LotDelivery Delivery,
    Order Order,
    string Seller,
    string SignAt,
    IFormCollection? Typed
)
{
    private const string Taken = "recu";
    private const string Missing = "absent";
    private const string Refused = "refuse";

    public static readonly IReadOnlyList<(string Value, string Text)> Answers =
    [
        (Taken, "reçu"),
        (Missing, "absent de la caisse"),
        (Refused, "refusé"),
    ];

    public static string NameOf(PackedUnit unit) => $"unite-{unit.Id:N}";

    public string Answer(PackedUnit unit) => Typed?[NameOf(unit)].ToString() is { Length: > 0 } said ? said : Taken;

    public string Text(string field) => Typed?[field].ToString() ?? "";

    public static Signature Signed(IFormCollection form, bool byLink) =>
        new(form.Line("Nom"), form.Line("Fonction"), form.Line("Remarques"), byLink);

    /// <summary>The units that the form says are not taken.</summary>
    public static IReadOnlyDictionary<Guid, Outcome> Differences(IFormCollection form, LotDelivery delivery) =>
        delivery
            .Units.Select(unit => (unit.Id, Said: form[NameOf(unit)].ToString()))
            .Where(one => one.Said is Missing or Refused)
            .ToDictionary(one => one.Id, one => one.Said is Missing ? Outcome.Missing : Outcome.Refused);
}
