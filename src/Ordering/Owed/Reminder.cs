using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Ordering.Owed;

/// <summary>The mails about an invoice that is to be paid, each sent once.</summary>
internal enum ReminderStep
{
    /// <summary>A week before the last day.</summary>
    Soon,

    /// <summary>Three days after it: transfers take their time.</summary>
    Late,

    /// <summary>A fortnight after it.</summary>
    Again,

    /// <summary>A month after it: the formal notice (C. civ. 1344).</summary>
    Formal,
}

/// <summary>That a reminder was written, and when; the database keeps a second one out.</summary>
internal sealed class Reminder
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid Invoice { get; init; }
    public required ReminderStep Step { get; init; }
    public required DateTime SentAt { get; init; }

    /// <summary>What is to be written on a day; null: nothing. Who was not reminded in time gets the latest alone.</summary>
    public static ReminderStep? StepOn(DateOnly due, DateOnly today) =>
        (today.DayNumber - due.DayNumber) switch
        {
            >= 30 => ReminderStep.Formal,
            >= 15 => ReminderStep.Again,
            >= 3 => ReminderStep.Late,
            > 0 or < -7 => null,
            _ => ReminderStep.Soon,
        };

    public static string Word(ReminderStep step) =>
        step switch
        {
            ReminderStep.Soon => "annonce de l’échéance",
            ReminderStep.Late => "premier rappel",
            ReminderStep.Again => "deuxième rappel",
            ReminderStep.Formal => "mise en demeure",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A step without a word."),
        };
}

internal sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("reminders").HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasIndex(one => new { one.Invoice, one.Step }, "IX_ordering_reminders_once").IsUnique();
    }
}
