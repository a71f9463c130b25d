namespace Marketplace.Network.Directory;

/// <summary>A town from which the way to a pick-up point is measured.</summary>
internal sealed record Town(string Name, string Department, double Latitude, double Longitude)
{
    private const double EarthKm = 6371;

    /// <summary>As the crow flies, in whole kilometres (great circle on a sphere).</summary>
    public int KilometresTo(double latitude, double longitude)
    {
        var (here, there) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(latitude));
        var north = Math.Sin((there - here) / 2);
        var east = Math.Sin(double.DegreesToRadians(longitude - Longitude) / 2);
        var half = (north * north) + (Math.Cos(here) * Math.Cos(there) * east * east);
        return (int)Math.Round(2 * EarthKm * Math.Asin(Math.Min(1, Math.Sqrt(half))));
    }
}

/// <summary>The larger towns of each department of the south: where people live who would have to travel.</summary>
internal static class Towns
{
    public static IReadOnlyList<Town> South { get; } =
    [
        new("Digne-les-Bains", "04", 44.09, 6.24),
        new("Manosque", "04", 43.83, 5.79),
        new("Barcelonnette", "04", 44.39, 6.65),
        new("Gap", "05", 44.56, 6.08),
        new("Briançon", "05", 44.90, 6.64),
        new("Embrun", "05", 44.56, 6.50),
        new("Nice", "06", 43.70, 7.27),
        new("Grasse", "06", 43.66, 6.92),
        new("Menton", "06", 43.77, 7.50),
        new("Foix", "09", 42.96, 1.61),
        new("Pamiers", "09", 43.12, 1.61),
        new("Saint-Girons", "09", 42.99, 1.14),
        new("Carcassonne", "11", 43.21, 2.35),
        new("Narbonne", "11", 43.18, 3.00),
        new("Limoux", "11", 43.05, 2.22),
        new("Rodez", "12", 44.35, 2.57),
        new("Millau", "12", 44.10, 3.08),
        new("Villefranche-de-Rouergue", "12", 44.35, 2.04),
        new("Marseille", "13", 43.30, 5.37),
        new("Aix-en-Provence", "13", 43.53, 5.45),
        new("Arles", "13", 43.68, 4.63),
        new("Martigues", "13", 43.41, 5.05),
        new("Nîmes", "30", 43.84, 4.36),
        new("Alès", "30", 44.12, 4.08),
        new("Bagnols-sur-Cèze", "30", 44.16, 4.62),
        new("Le Vigan", "30", 43.99, 3.61),
        new("Toulouse", "31", 43.60, 1.44),
        new("Muret", "31", 43.46, 1.33),
        new("Saint-Gaudens", "31", 43.11, 0.72),
        new("Auch", "32", 43.65, 0.59),
        new("Condom", "32", 43.96, 0.37),
        new("Mirande", "32", 43.52, 0.40),
        new("Montpellier", "34", 43.61, 3.88),
        new("Béziers", "34", 43.34, 3.22),
        new("Lodève", "34", 43.73, 3.32),
        new("Cahors", "46", 44.45, 1.44),
        new("Figeac", "46", 44.61, 2.03),
        new("Gourdon", "46", 44.74, 1.38),
        new("Mende", "48", 44.52, 3.50),
        new("Florac", "48", 44.32, 3.59),
        new("Langogne", "48", 44.73, 3.86),
        new("Tarbes", "65", 43.23, 0.07),
        new("Lourdes", "65", 43.09, -0.05),
        new("Bagnères-de-Bigorre", "65", 43.06, 0.15),
        new("Perpignan", "66", 42.70, 2.90),
        new("Prades", "66", 42.62, 2.42),
        new("Céret", "66", 42.49, 2.75),
        new("Albi", "81", 43.93, 2.15),
        new("Castres", "81", 43.61, 2.24),
        new("Mazamet", "81", 43.49, 2.37),
        new("Montauban", "82", 44.02, 1.35),
        new("Castelsarrasin", "82", 44.04, 1.11),
        new("Caussade", "82", 44.16, 1.54),
        new("Toulon", "83", 43.12, 5.93),
        new("Fréjus", "83", 43.43, 6.74),
        new("Draguignan", "83", 43.54, 6.46),
        new("Brignoles", "83", 43.41, 6.06),
        new("Avignon", "84", 43.95, 4.81),
        new("Carpentras", "84", 44.06, 5.05),
        new("Apt", "84", 43.88, 5.40),
    ];
}
