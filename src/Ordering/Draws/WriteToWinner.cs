using Marketplace.Ordering.Quoting;
using Marketplace.Platform;
using Marketplace.Platform.Languages;
using Marketplace.Platform.Mail;
using Marketplace.Platform.Theming;

namespace Marketplace.Ordering.Draws;

/// <summary>It is somebody's turn; where they gave an address they are written to. The caller saves.</summary>
internal sealed class WriteToWinner(
    Db db,
    Letters letters,
    QuoteSeals seals,
    IPublicAddress address,
    Shell shell,
    TimeProvider clock
)
{
    public static string Address(DrawEntry entry, string key) =>
        $"/tarif-solidaire/tirages/{entry.Draw}/inscription/{entry.Id}?cle={key}";

    public void Write(Draw draw, DrawUnit unit, DrawEntry entry)
    {
        if (entry.Mail is not { } mail)
            return;
        using var spoken = (Language.Named(entry.WrittenIn) ?? Language.French).Speak();
        var letter = letters.Write(
            "draw-won",
            new DrawLetter(
                shell.SiteName,
                shell.Phone,
                shell.PhoneHours,
                address.Of(Language.Current.Of(Address(entry, seals.Key(entry.Id)))),
                draw.Title,
                unit.Title,
                unit.KeptUntil!.Value.LongDay
            )
        );
        db.Add(
            new OutgoingMail
            {
                Operator = draw.Operator,
                To = mail,
                Subject = letter.Subject.Length <= 200 ? letter.Subject : letter.Subject[..200],
                Text = letter.Text,
                Html = letter.Html,
                QueuedAt = clock.GetUtcNow().UtcDateTime,
            }
        );
    }
}

/// <summary>What the mail to a winner may say; each property is a word of the template.</summary>
internal sealed record DrawLetter(
    string Site,
    string Phone,
    string PhoneHours,
    string Link,
    string Title,
    string Unit,
    string Until
) : ILetterWords
{
    public IDictionary<string, object> Words(Func<string, string> safe) =>
        new Dictionary<string, object>
        {
            [nameof(Site)] = safe(Site),
            [nameof(Phone)] = safe(Phone),
            [nameof(PhoneHours)] = safe(PhoneHours),
            [nameof(Link)] = safe(Link),
            ["LinkText"] = safe("Commander cet ordinateur"),
            [nameof(Title)] = safe(Title),
            [nameof(Unit)] = safe(Unit),
            [nameof(Until)] = safe(Until),
        };
}
