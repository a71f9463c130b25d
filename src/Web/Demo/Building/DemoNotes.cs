using System.Globalization;

namespace Marketplace.Web.Demo.Building;

/// <summary>
/// What the demonstration remembers between two starts, in a file that its owner alone can read: when it began, the
/// passwords and tokens that each start prints again, and which units are finished.
/// </summary>
internal sealed class DemoNotes
{
    private const string StartedLine = "Started: ";
    private const string AccountLine = "Account: ";
    private const string TokenLine = "API token: ";
    private const string CodeLine = "Prescriber code: ";
    private const string VoucherLine = "Voucher: ";
    private const string DoneLine = "Done: ";

    private readonly string path;
    private readonly Lock writing = new();
    private readonly List<string> lines;

    private DemoNotes(string path, List<string> lines) => (this.path, this.lines) = (path, lines);

    /// <summary>All evidence of the demonstration is dated from here, so that a second build sends the same bytes.</summary>
    public DateTime StartedAt =>
        DateTime.Parse(First(StartedLine)!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    /// <summary>What is printed at each start.</summary>
    public IReadOnlyList<string> Accesses =>
        [
            .. Snapshot()
                .Where(line =>
                    line.StartsWith(AccountLine, StringComparison.Ordinal)
                    || line.StartsWith(TokenLine, StringComparison.Ordinal)
                    || line.StartsWith(CodeLine, StringComparison.Ordinal)
                    || line.StartsWith(VoucherLine, StringComparison.Ordinal)
                ),
        ];

    public static DemoNotes Open(string root, DateTime now)
    {
        Directory.CreateDirectory(root);
        var path = Path.Combine(root, "demo-accounts.txt");
        var notes = new DemoNotes(path, File.Exists(path) ? [.. File.ReadAllLines(path)] : []);
        if (notes.First(StartedLine) is null)
            notes.Write(StartedLine + now.ToString("O", CultureInfo.InvariantCulture));
        return notes;
    }

    /// <summary>The password of an account, noted before the account is opened: a kill in between loses nothing.</summary>
    public string Password(string role, string mail, Func<string> draw)
    {
        var start = $"{AccountLine}{role} {mail} ";
        if (First(start) is { } known)
            return known;
        var drawn = draw();
        Write(start + drawn);
        return drawn;
    }

    /// <summary>Null: none was issued, or the program was killed before its secret was noted.</summary>
    public string? Token(string workshop) => First($"{TokenLine}{workshop} ");

    public void NoteToken(string workshop, string secret) => Write($"{TokenLine}{workshop} {secret}");

    /// <param name="what">What it opens, in words.</param>
    public void NoteCode(string code, string what) => Write($"{CodeLine}{code} {what}");

    public void NoteVoucher(string code, string what) => Write($"{VoucherLine}{code} {what}");

    public bool IsDone(string what) => Snapshot().Contains(DoneLine + what);

    public void Done(string what)
    {
        if (!IsDone(what))
            Write(DoneLine + what);
    }

    /// <summary>The database is a new one: only the passwords of the old one still serve.</summary>
    public void StartAnew(DateTime now)
    {
        lock (writing)
        {
            var kept = lines.Where(line => line.StartsWith(AccountLine, StringComparison.Ordinal)).ToList();
            File.Delete(path);
            lines.Clear();
            Write(StartedLine + now.ToString("O", CultureInfo.InvariantCulture));
            kept.ForEach(Write);
        }
    }

    private string? First(string start) =>
        Snapshot().FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal))?[start.Length..];

    private List<string> Snapshot()
    {
        lock (writing)
            return [.. lines];
    }

    private void Write(string line)
    {
        lock (writing)
        {
            using var file = new StreamWriter(path, Append());
            file.WriteLine(line);
            lines.Add(line);
        }
    }

    private static FileStreamOptions Append()
    {
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
