using System.Text.RegularExpressions;
using Marketplace.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Accounts;

/// <summary>What somebody finds in their mail.</summary>
internal static partial class Mailbox
{
    extension(Shop shop)
    {
        public Task<List<OutgoingMail>> MailsTo(string mail) =>
            shop.InDb(db =>
                db.Set<OutgoingMail>()
                    .AsNoTracking()
                    .Where(one => one.To == mail)
                    .OrderByDescending(one => one.QueuedAt)
                    .ToListAsync()
            );

        public async Task<OutgoingMail> LastMail(string mail) => (await shop.MailsTo(mail))[0];
    }

    /// <summary>The path of the letter's link that leads there.</summary>
    public static string LinkTo(this OutgoingMail letter, string path) =>
        Links()
            .Matches(letter.Text)
            .Select(match => new Uri(match.Value).PathAndQuery)
            .First(link => link.StartsWith(path, StringComparison.Ordinal));

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Links();
}
