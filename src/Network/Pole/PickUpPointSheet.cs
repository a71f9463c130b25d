using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Marketplace.Network.Contracts;
using Marketplace.Network.Operators;
using Marketplace.Platform;
using Marketplace.Platform.Theming;

namespace Marketplace.Network.Pole;

/// <summary>The form about a pick-up point. Coordinates are read with a point or a comma.</summary>
internal sealed class PickUpPointSheet
{
    [Required(ErrorMessage = "Écrivez le nom du point de retrait."), StringLength(100, ErrorMessage = TooLong)]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Écrivez la rue."), StringLength(200, ErrorMessage = TooLong)]
    public string Street { get; set; } = "";

    [Required(ErrorMessage = "Écrivez le code postal.")]
    public string PostCode { get; set; } = "";

    [Required(ErrorMessage = "Écrivez la ville."), StringLength(100, ErrorMessage = TooLong)]
    public string City { get; set; } = "";

    [Required(ErrorMessage = "Écrivez les horaires."), StringLength(300, ErrorMessage = TooLong)]
    public string OpeningHours { get; set; } = "";

    [Required(ErrorMessage = "Écrivez le numéro de téléphone."), StringLength(40, ErrorMessage = TooLong)]
    public string Phone { get; set; } = "";

    [Required(ErrorMessage = "Écrivez la latitude.")]
    public string Latitude { get; set; } = "";

    [Required(ErrorMessage = "Écrivez la longitude.")]
    public string Longitude { get; set; } = "";

    private const string TooLong = "C’est trop long.";

    public static PickUpPointSheet Of(PickUpPoint point) =>
        new()
        {
            Name = point.Name,
            Street = point.Street,
            PostCode = point.PostCode,
            City = point.City,
            OpeningHours = point.OpeningHours,
            Phone = point.Phone,
            Latitude = point.Latitude.ToString(CultureInfo.InvariantCulture),
            Longitude = point.Longitude.ToString(CultureInfo.InvariantCulture),
        };

    /// <exception cref="Refusal">A coordinate is not a number.</exception>
    public NewPickUpPoint Told() =>
        new(Name, Street, PostCode, City, OpeningHours, Phone, Degrees(Latitude), Degrees(Longitude));

    public IReadOnlyList<Field> Fields() =>
        [
            new("Sheet.Name", "Nom du point de retrait") { Value = Name },
            new("Sheet.Street", "Rue") { Value = Street },
            new("Sheet.PostCode", "Code postal") { Value = PostCode },
            new("Sheet.City", "Ville") { Value = City },
            new("Sheet.OpeningHours", "Horaires")
            {
                Value = OpeningHours,
                Hint = "Du mardi au samedi, de 10 h à 18 h.",
            },
            new("Sheet.Phone", "Téléphone") { Value = Phone, Type = "tel" },
            new("Sheet.Latitude", "Latitude") { Value = Latitude, Hint = "En degrés, par exemple 43,8367." },
            new("Sheet.Longitude", "Longitude") { Value = Longitude, Hint = "En degrés, par exemple 4,3601." },
        ];

    private static double Degrees(string typed)
    {
        var read = double.TryParse(
            typed.Trim().Replace(',', '.'),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var degrees
        );
        Refuse.If(!read, "« {0} » n’est pas une coordonnée : écrivez des degrés, par exemple 43,8367.", typed);
        return degrees;
    }
}
