using Marketplace.Platform;

namespace Marketplace.Accounts.Audit;

/// <summary>Adds lines to the audit trail; they are saved with the change that they tell.</summary>
internal static class AuditTrail
{
    public static void Note(
        this Db db,
        TimeProvider clock,
        Deed deed,
        Actor? by,
        PersonId? about,
        string details = ""
    ) => db.Note(clock, deed, by, about, by?.Operator, details);

    public static void Note(
        this Db db,
        TimeProvider clock,
        Deed deed,
        Actor? by,
        PersonId? about,
        OperatorId? at,
        string details = ""
    ) =>
        db.Audit.Add(
            new AuditEntry
            {
                At = clock.GetUtcNow().UtcDateTime,
                Deed = deed,
                By = by is null || by == Actor.System ? null : by.Person,
                About = about,
                Operator = at,
                Details = details.Length <= 200 ? details : details[..200],
            }
        );
}
