namespace Marketplace.Network.Contracts;

/// <summary>What an operator tells about itself.</summary>
/// <param name="Siret">The 14 digits of the establishment (INSEE); null for an association that has none.</param>
/// <param name="Department">The French department by its code: <c>30</c>, <c>2A</c>, <c>971</c>.</param>
/// <param name="AcceptsOverwriteOnFlash">See <see cref="OperatorCard"/>.</param>
/// <param name="Does">What it does, in its own words, in at most 500 characters.</param>
public sealed record NewOperator(
    string Name,
    OperatorKind Kind,
    string? Siret,
    string Mail,
    string Phone,
    string Address,
    string Department,
    bool AcceptsOverwriteOnFlash = false,
    string? Does = null
);

/// <summary>What is known of a pick-up point.</summary>
/// <param name="OpeningHours">As people say them: « du mardi au samedi, de 10 h à 18 h ».</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
public sealed record NewPickUpPoint(
    string Name,
    string Street,
    string PostCode,
    string City,
    string OpeningHours,
    string Phone,
    double Latitude,
    double Longitude
);
