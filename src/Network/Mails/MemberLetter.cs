using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Mail;
using Marketplace.Platform.Theming;

namespace Marketplace.Network.Mails;

/// <summary>What a mail of the network may say; each property is a word of the templates.</summary>
internal sealed record MemberLetter : ILetterWords
{
    public required string Site { get; init; }
    public string Phone { get; init; } = "";
    public string PhoneHours { get; init; } = "";
    public required string Link { get; init; }
    public required string LinkText { get; init; }
    public required string Organisation { get; init; }
    public string Role { get; init; } = "";
    public string Until { get; init; } = "";

    public IDictionary<string, object> Words(Func<string, string> safe) =>
        new Dictionary<string, object>
        {
            [nameof(Site)] = safe(Site),
            [nameof(Phone)] = safe(Phone),
            [nameof(PhoneHours)] = safe(PhoneHours),
            [nameof(Link)] = safe(Link),
            [nameof(LinkText)] = safe(LinkText),
            [nameof(Organisation)] = safe(Organisation),
            [nameof(Role)] = safe(Role),
            [nameof(Until)] = safe(Until),
        };

    public static MemberLetter Example { get; } =
        new()
        {
            Site = "Ordinateurs solidaires",
            Phone = "04 66 00 00 00",
            PhoneHours = "du mardi au samedi, de 9 h à 18 h",
            Link = "https://exemple.test/compte/organisations/invitation?cle=exemple",
            LinkText = "Rejoindre l’organisation",
            Organisation = "Les Gardons",
            Role = "achète",
            Until = "mardi 24 novembre 2026",
        };
}

/// <summary>Mails to those who act, or may act, for an organisation. The caller saves.</summary>
internal sealed class WriteToMember(Db db, Letters letters, Shell shell, IPublicAddress address, TimeProvider clock)
{
    public void Invite(string to, string organisation, OrganisationRole role, string secret, DateTime until)
    {
        var letter = letters.Write(
            "organisation-invitation",
            new MemberLetter
            {
                Site = shell.SiteName,
                Phone = shell.Phone,
                PhoneHours = shell.PhoneHours,
                Link = address.Of($"/compte/organisations/invitation?cle={secret}"),
                LinkText = "Rejoindre l’organisation",
                Organisation = organisation,
                Role = role.Word(),
                Until = until.LongDay,
            }
        );
        db.Add(
            new OutgoingMail
            {
                To = to,
                Subject = letter.Subject,
                Text = letter.Text,
                Html = letter.Html,
                QueuedAt = clock.GetUtcNow().UtcDateTime,
            }
        );
    }
}
