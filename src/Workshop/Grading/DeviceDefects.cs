using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Marketplace.Workshop.Grading;

namespace Marketplace.Workshop.Devices;

/// <summary>What is seen on the outside, and the traces of the donor.</summary>
internal sealed partial class Device
{
    private const int MostDefects = 60;

    public List<FoundDefect> Defects { get; } = [];

    /// <summary>Who saw that no name, logo, engraving or asset tag of the donor is left.</summary>
    public PersonId? MarksGoneBy { get; private set; }
    public DateTime? MarksGoneAt { get; private set; }

    /// <summary>The defects that nobody has corrected.</summary>
    public IEnumerable<FoundDefect> StandingDefects => Defects.Where(defect => defect.Stands).OrderBy(d => d.FoundAt);

    /// <summary>Writes down a defect; a grade that did not know of it is no longer one.</summary>
    public FoundDefect RecordDefect(Defect seen, DefectPlace? place, Trace trace)
    {
        RefuseNonsense(seen, place);
        var defect = new FoundDefect
        {
            Device = Id,
            Zone = seen.Zone,
            Severity = seen.Severity,
            AffectsFunction = seen.AffectsFunction,
            Note = string.IsNullOrWhiteSpace(seen.Note) ? null : seen.Note.Trim(),
            FoundAt = trace.OccurredAt,
            FoundBy = trace.By.Person,
        };
        defect.Place(place);
        Defects.Add(defect);
        Moved(trace);
        Raise(new DefectRecorded(Id, trace, defect.Id, seen.Zone.ToString(), seen.Severity.ToString(), defect.Note));
        ForgetGrade();
        Reconsider(trace);
        return defect;
    }

    /// <summary>The defect was repaired, or was none: the reason is kept, and the grade is computed again.</summary>
    public void CorrectDefect(Guid id, string why, Trace trace)
    {
        var defect = Standing(id);
        RefuseBadNote(why, "Dites pourquoi ce défaut n’en est plus un.");
        defect.Correct(why.Trim(), trace);
        Moved(trace);
        Raise(new DefectCorrected(Id, trace, id, why.Trim()));
        ForgetGrade();
        Reconsider(trace);
    }

    /// <summary>Shows a defect on a photo, or on none. What it weighs stays the same: so does the grade.</summary>
    public void PlaceDefect(Guid id, DefectPlace? place, Trace trace)
    {
        var defect = Standing(id);
        RefuseBadPlace(place);
        defect.Place(place);
        Moved(trace);
    }

    private FoundDefect Standing(Guid id)
    {
        var defect = Defects.Find(one => one.Id == id && one.Stands);
        Refuse.If(defect is null, "Ce défaut est déjà corrigé, ou n’a pas été relevé sur cet appareil.");
        return defect;
    }

    /// <summary>Somebody looked: nothing of the donor is left on the outside, and no asset tag.</summary>
    public void ConfirmMarksGone(Trace trace)
    {
        (MarksGoneBy, MarksGoneAt) = (trace.By.Person, trace.OccurredAt);
        Moved(trace);
    }

    private void RefuseNonsense(Defect seen, DefectPlace? place)
    {
        Refuse.If(
            !Enum.IsDefined(seen.Zone) || !Enum.IsDefined(seen.Severity),
            "Choisissez une zone et une gravité de la liste."
        );
        Refuse.If(
            seen.Note?.Length > FoundDefect.LongestNote,
            "La description est trop longue : {0} caractères au plus.",
            FoundDefect.LongestNote
        );
        Refuse.If(
            Defects.Count(defect => defect.Stands) >= MostDefects,
            "Cet appareil a déjà {0} défauts relevés : il est bon pour les pièces.",
            MostDefects
        );
        RefuseBadPlace(place);
    }

    private void RefuseBadPlace(DefectPlace? place)
    {
        if (place is null)
            return;
        Refuse.If(!Photos.Exists(photo => photo.Id == place.Photo), "Cette photo n’est pas de cet appareil.");
        Refuse.If(
            place.LeftPercent is < 0 or > 100 || place.TopPercent is < 0 or > 100,
            "La place du défaut sur la photo se donne de 0 à 100 %."
        );
    }

    private static void RefuseBadNote(string? note, string ask)
    {
        Refuse.If(string.IsNullOrWhiteSpace(note), ask);
        Refuse.If(
            note.Length > FoundDefect.LongestNote,
            "Cette explication est trop longue : {0} caractères au plus.",
            FoundDefect.LongestNote
        );
    }
}
