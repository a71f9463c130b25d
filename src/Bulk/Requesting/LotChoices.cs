using System.Globalization;
using Marketplace.Bulk.Allocating;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Contracts;

namespace Marketplace.Bulk.Requesting;

/// <summary>The answers that the form proposes.</summary>
internal static class LotChoices
{
    private static readonly DeviceType[] Kinds =
    [
        DeviceType.Laptop,
        DeviceType.Desktop,
        DeviceType.AllInOne,
        DeviceType.Screen,
        DeviceType.Tablet,
        DeviceType.Smartphone,
        DeviceType.Printer,
        DeviceType.MultifunctionPrinter,
    ];

    public static readonly int[] Rams = [0, 4, 8, 16, 32];
    public static readonly int[] Storages = [0, 128, 256, 512, 1000];

    public static IReadOnlyList<Choice> Types { get; } =
    [.. Kinds.Select(type => new Choice(type.ToString(), GradeWords.Of(type)))];

    public static IReadOnlyList<Choice> Memories { get; } = Sizes(Rams);

    public static IReadOnlyList<Choice> Disks { get; } = Sizes(Storages);

    public static IReadOnlyList<Choice> Grades { get; } =
    [
        new(nameof(GradeLetter.C), "État correct ou mieux"),
        new(nameof(GradeLetter.B), "Bon état ou mieux"),
        new(nameof(GradeLetter.A), "Très bon état"),
    ];

    public static IReadOnlyList<Choice> Models { get; } =
    [
        new(nameof(SameModel.Preferred), "Un seul modèle si possible"),
        new(nameof(SameModel.Required), "Un seul modèle, obligatoirement"),
        new(nameof(SameModel.Any), "Peu importe, le moins cher"),
    ];

    public static IReadOnlyList<Choice> Shares { get; } =
    [new("partie", "Une partie nous aide déjà"), new("tout", "Tout ou rien")];

    public static DeviceType? Type(string typed) =>
        Enum.TryParse<DeviceType>(typed, out var type) && Enum.IsDefined(type) ? type : null;

    /// <summary>A better grade is never refused: what is not one of the choices asks for the least.</summary>
    public static GradeLetter Grade(string typed) =>
        Enum.TryParse<GradeLetter>(typed, out var grade) && grade is GradeLetter.A or GradeLetter.B
            ? grade
            : GradeLetter.C;

    public static int Size(string typed, int[] offered) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && offered.Contains(size)
            ? size
            : 0;

    private static IReadOnlyList<Choice> Sizes(int[] sizes) =>
        [
            .. sizes.Select(size => new Choice(
                size.ToString(CultureInfo.InvariantCulture),
                size == 0 ? "Peu importe"
                    : size >= 1000 ? $"{size / 1000}\u00a0To au moins"
                    : $"{size}\u00a0Go au moins"
            )),
        ];
}
