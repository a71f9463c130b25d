using System.Globalization;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.PickUpSlots;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Ordering.Delivering;

/// <summary>
/// What is asked once it is known how each part reaches the buyer: the address of the parcels, and a time for each
/// counter that gives appointments.
/// </summary>
internal sealed record DeliveryAnswers(
    bool Parcel,
    IReadOnlyList<CounterSlots> Counters,
    PostalAddress Address,
    IReadOnlyDictionary<OperatorId, string> Times
)
{
    /// <summary>The buyer chooses a time afterwards, on the order's page.</summary>
    public const string Later = "plus-tard";

    public bool AsksNothing => !Parcel && Counters.Count == 0;

    public static PostalAddress ReadAddress(IFormCollection form) =>
        new(
            form.Line("Destinataire"),
            form.Line("Rue"),
            form.Line("Complement") is { Length: > 0 } complement ? complement : null,
            string.Concat(form.Line("CodePostal").Where(c => !char.IsWhiteSpace(c))),
            form.Line("Ville")
        );

    public IReadOnlyDictionary<string, string> Faults()
    {
        var faults = Parcel ? FaultsOf(Address) : [];
        foreach (var counter in Counters)
            if (Times.GetValueOrDefault(counter.Operator) is not { } time || !counter.Offers(time))
                faults[counter.Field] = "Choisissez un créneau, ou « plus tard ».";
        return faults;
    }

    public static Dictionary<string, string> FaultsOf(PostalAddress to)
    {
        var faults = new Dictionary<string, string>();
        if (to.Name.Length is 0 or > 100)
            faults["Destinataire"] = "Écrivez le nom qui est sur la boîte aux lettres.";
        if (to.Street.Length is 0 or > 200)
            faults["Rue"] = "Écrivez le numéro et la rue.";
        if (to.Complement is { Length: > 200 })
            faults["Complement"] = "C’est trop long : 200 caractères suffisent.";
        if (to.PostCode.Length != 5 || !to.PostCode.All(char.IsAsciiDigit))
            faults["CodePostal"] = "Un code postal a cinq chiffres, comme 30000.";
        if (to.City.Length is 0 or > 100)
            faults["Ville"] = "Écrivez la ville.";
        return faults;
    }

    public IReadOnlyList<Field> Fields(IReadOnlyDictionary<string, string> faults) =>
        [
            .. Parcel ? AddressFields(Address, faults) : [],
            .. Counters.Select(counter => new Field(counter.Field, counter.Question)
            {
                Value = Times.GetValueOrDefault(counter.Operator),
                Hint = "Vous pourrez encore le changer après la commande.",
                Choices = counter.Choices,
                Error = faults.GetValueOrDefault(counter.Field),
            }),
        ];

    private static IEnumerable<Field> AddressFields(PostalAddress to, IReadOnlyDictionary<string, string> faults) =>
        new[]
        {
            Question("Destinataire", "Nom sur la boîte aux lettres", to.Name, "shipping name"),
            Question("Rue", "Numéro et rue", to.Street, "shipping address-line1"),
            Question("Complement", "Bâtiment, étage, code", to.Complement, "shipping address-line2") with
            {
                Required = false,
            },
            Question("CodePostal", "Code postal", to.PostCode, "shipping postal-code"),
            Question("Ville", "Ville", to.City, "shipping address-level2"),
        }.Select(field => field with { Error = faults.GetValueOrDefault(field.Name) });

    private static Field Question(string name, string label, string? value, string autocomplete) =>
        new(name, label) { Value = value, Autocomplete = autocomplete };
}

/// <summary>The free times of one counter, as a question.</summary>
/// <param name="Alone">There is no other counter in this order.</param>
internal sealed record CounterSlots(OperatorId Operator, string Slug, string Name, IReadOnlyList<Slot> Free, bool Alone)
{
    public string Field => $"Creneau-{Slug}";

    public string Question => Alone ? "Quand venez-vous ?" : $"Quand venez-vous chez {Name} ?";

    public IReadOnlyList<Choice> Choices =>
        [
            .. Free.Select(slot => new Choice(Value(slot.StartsAt), slot.Words)),
            new(DeliveryAnswers.Later, "Je choisirai plus tard", "sur la page de la commande"),
        ];

    public bool Offers(string value) => Choices.Any(choice => choice.Value == value);

    public static string Value(DateTime startsAt) =>
        startsAt.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    /// <summary>Null: none of them.</summary>
    public Slot? Chosen(string? value) => Free.FirstOrDefault(slot => Value(slot.StartsAt) == value);
}
