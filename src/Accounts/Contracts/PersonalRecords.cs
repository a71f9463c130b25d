using Marketplace.Platform;

namespace Marketplace.Accounts.Contracts;

/// <summary>
/// One class of personal records that a module keeps (GDPR art. 5(1)(e)): it says how long, hands them over, erases
/// them and purges them when their time is up. Register it with <c>AddScoped&lt;IPersonalRecords, …&gt;()</c>: it then
/// stands on <c>/confidentialite</c>, in the export, in the erasure and in the nightly purge.
/// </summary>
public interface IPersonalRecords
{
    /// <summary>What the class is called, how long it is kept and by which rule.</summary>
    RecordClass Class { get; }

    /// <summary>
    /// What is kept about this person, as an object that System.Text.Json writes (GDPR art. 15 and 20); null where there
    /// is nothing. Its words are read by the person: plain names, instants in UTC, money as text or cents.
    /// </summary>
    Task<object?> Export(DataSubject subject, CancellationToken cancellation);

    /// <summary>
    /// Erases what may be erased and replaces the rest by a pseudonym (GDPR art. 17). Runs in the transaction of the whole
    /// erasure; it may save. The person reads what is left from the answer.
    /// </summary>
    /// <returns>What the law makes us keep, and until when; null where nothing is left.</returns>
    /// <exception cref="Refusal">It cannot be erased yet, such as an order under way: nothing at all is erased then.</exception>
    Task<LegalHold?> Erase(DataSubject subject, CancellationToken cancellation);

    /// <summary>Erases, for everybody, what began before <see cref="RecordClass.Limit"/>. Runs on every node, again and again.</summary>
    /// <returns>How many records went.</returns>
    Task<int> Purge(DateTime now, CancellationToken cancellation);
}

/// <summary>Of whom it is asked.</summary>
/// <param name="Mail">The address that the person has proved to be theirs; null: match by <paramref name="Person"/> alone.</param>
/// <param name="Pseudonym">What takes the place of the name where a record must stay.</param>
public sealed record DataSubject(PersonId Person, string? Mail, string Pseudonym);

/// <summary>A row of the table of <c>/confidentialite</c>; its words are French.</summary>
/// <param name="Code">Stable, in kebab-case: the key of the class in the export.</param>
/// <param name="Name">What it is: « Journal des connexions ».</param>
/// <param name="Kept">How long.</param>
/// <param name="From">From when the time runs: « la dernière connexion ».</param>
/// <param name="Source">The rule: a law's article, or a recommendation of the CNIL.</param>
public sealed record RecordClass(string Code, string Name, Retention Kept, string From, string Source)
{
    /// <summary>What began before this instant is purged.</summary>
    public DateTime Limit(DateTime now) => Kept.Before(now);

    /// <summary>The day on which something that began at this instant goes.</summary>
    public DateTime KeepUntil(DateTime began) => Kept.After(began);
}

/// <summary>A duration as the law counts it: years and months of the calendar, or days.</summary>
public readonly record struct Retention(int Years, int Months = 0, int Days = 0)
{
    public static Retention OfMonths(int months) => new(0, months);

    public static Retention OfDays(int days) => new(0, 0, days);

    public DateTime After(DateTime instant) => instant.AddYears(Years).AddMonths(Months).AddDays(Days);

    public DateTime Before(DateTime instant) => instant.AddYears(-Years).AddMonths(-Months).AddDays(-Days);

    /// <summary>« 10 ans », « 1 an et 6 mois », « 30 jours ».</summary>
    public override string ToString() =>
        string.Join(
            " et ",
            new[]
            {
                Years is 0 ? null : $"{Years} an{(Years > 1 ? "s" : "")}",
                Months is 0 ? null : $"{Months} mois",
                Days is 0 ? null : $"{Days} jour{(Days > 1 ? "s" : "")}",
            }.Where(part => part is not null)
        );
}

/// <summary>What stays after an erasure.</summary>
/// <param name="What">As the person reads it: « Deux commandes, sous un pseudonyme ».</param>
/// <param name="Until">When the last of it goes, in UTC.</param>
/// <param name="Source">The article that makes us keep it.</param>
public sealed record LegalHold(string What, DateTime Until, string Source);
