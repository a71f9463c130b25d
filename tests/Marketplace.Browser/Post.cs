using System.Text.RegularExpressions;
using MimeKit;

namespace Marketplace.Browser;

/// <summary>The mails that a shop without a mail server leaves as files, read as the one who gets them.</summary>
internal sealed partial class Post(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    /// <summary>All mails so far.</summary>
    public IReadOnlyList<MimeMessage> All =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.eml").Order().Select(Read)] : [];

    /// <summary>The newest mail to an address that says these words, once it is there: mails leave every few seconds.</summary>
    public async Task<MimeMessage> To(string address, string saying)
    {
        for (var until = DateTime.UtcNow + Patience; ; await Task.Delay(300))
        {
            var mine = All.LastOrDefault(mail =>
                mail.To.Mailboxes.Any(box => box.Address == address)
                && $"{mail.Subject} {mail.TextBody}".Contains(saying, StringComparison.Ordinal)
            );
            if (mine is not null)
                return mine;
            Assert.True(DateTime.UtcNow < until, $"No mail to {address} says « {saying} »: {Subjects}");
        }
    }

    /// <summary>The first address in a mail that leads into this part of the shop, as a path.</summary>
    public static string Link(MimeMessage mail, string part) =>
        Addresses()
            .Matches(mail.TextBody ?? "")
            .Select(found => new Uri(found.Value).PathAndQuery)
            .First(path => path.StartsWith(part, StringComparison.Ordinal));

    private string Subjects => string.Join(" / ", All.Select(mail => $"{mail.To}: {mail.Subject}"));

    // A file that is still being written is read again.
    private static MimeMessage Read(string file)
    {
        for (var tries = 0; ; tries++)
            try
            {
                return MimeMessage.Load(file);
            }
            catch (Exception unfinished) when (unfinished is IOException or FormatException && tries < 20)
            {
                Thread.Sleep(50);
            }
    }

    [GeneratedRegex("https?://[^\\s<>\"]+")]
    private static partial Regex Addresses();
}
