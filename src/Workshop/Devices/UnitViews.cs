using Marketplace.Workshop.Grading;
using Marketplace.Workshop.Grading.Rules;
using Marketplace.Workshop.Permits;
using Marketplace.Workshop.Photos;

namespace Marketplace.Workshop.Devices;

/// <summary>The grade with its reasons, as the API tells it.</summary>
/// <param name="Score">Looks, 0 to 100, before the letter's own conditions.</param>
/// <param name="Lifts">The least change that would lift the unit one class.</param>
internal sealed record GradeView(
    int Ruleset,
    string Letter,
    string Why,
    string Cosmetic,
    decimal Score,
    string Function,
    string Battery,
    int? BatteryPercent,
    string Usage,
    IReadOnlyList<string> Lifts
)
{
    public static GradeView? Of(GradeResult? grade) =>
        grade is null
            ? null
            : new(
                grade.Version,
                grade.Letter.Value.ToString(),
                grade.Letter.Why,
                grade.Cosmetic.Value.ToString(),
                grade.CosmeticScore,
                grade.Function.Value.ToString(),
                grade.Battery.Value.ToString(),
                grade.BatteryPercent,
                grade.Usage.Value.ToString(),
                [.. grade.Lifts.Select(lift => lift.ToString())]
            );
}

/// <param name="Photo">The id of the photo that shows it; left and top in percent of that photo.</param>
internal sealed record DefectView(
    Guid Id,
    string Zone,
    string Severity,
    bool AffectsFunction,
    string? Note,
    Guid? Photo,
    int? LeftPercent,
    int? TopPercent
)
{
    public static DefectView Of(FoundDefect defect) =>
        new(
            defect.Id,
            defect.Zone.ToString(),
            defect.Severity.ToString(),
            defect.AffectsFunction,
            defect.Note,
            defect.Photo,
            defect.LeftPercent,
            defect.TopPercent
        );
}

/// <summary>The addresses of the three sizes; the pixels are those of the large one.</summary>
internal sealed record PhotoView(
    Guid Id,
    string Caption,
    string Large,
    string Medium,
    string Small,
    int Width,
    int Height
)
{
    public static PhotoView Of(UnitPicture photo) =>
        new(
            photo.Id,
            photo.Caption,
            ServePhoto.Address(photo.Large),
            ServePhoto.Address(photo.Medium),
            ServePhoto.Address(photo.Small),
            photo.Width,
            photo.Height
        );
}

/// <param name="Address">Where anyone can read the signed permit, under <c>/api/v1</c>.</param>
internal sealed record PermitView(Guid Id, DateTime IssuedAt, DateTime ValidUntil, string Words, string Address)
{
    public static PermitView? Of(ListingPermit? permit) =>
        permit is null
            ? null
            : new(permit.Id, permit.IssuedAt, permit.ValidUntil, permit.Words, $"/api/v1/permits/{permit.Id}");
}
