using System.Text.RegularExpressions;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Orders;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Transfers;

/// <summary>
/// Reads a statement, keeps what came in and is new, and says which order each line seems to be for. Nothing is recorded
/// as paid before somebody has looked.
/// </summary>
internal sealed partial class ImportStatement(Db db, TimeProvider clock)
{
    private const int LargestFile = 8 * 1024 * 1024;
    private const int MostLines = 5000;

    /// <exception cref="Refusal">The file cannot be read.</exception>
    public async Task<BankStatement> Import(
        OperatorId workshop,
        string name,
        byte[] file,
        CancellationToken cancellation
    )
    {
        Refuse.If(file.Length == 0, "Choisissez un fichier.");
        Refuse.If(file.Length > LargestFile, "Ce fichier est trop gros : 8 Mo au plus.");
        var read = Read(file);
        Refuse.If(read.Count > MostLines, "Ce relevé a plus de {0} lignes : découpez-le.", MostLines);
        try
        {
            return await db.Together(() => Keep(workshop, name, read, cancellation), cancellation);
        }
        catch (DbUpdateException twice) when (db.IsDuplicate(twice))
        {
            // A colleague imports the same statement at this very moment.
            throw new StaleChange(twice);
        }
    }

    private static IReadOnlyList<StatementLine> Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        // What begins with a bracket is XML; a byte order mark may come before it.
        return file.AsSpan(0, Math.Min(file.Length, 8)).Contains((byte)'<')
            ? Camt053.Read(stream)
            : CsvStatement.Read(file);
    }

    private async Task<BankStatement> Keep(
        OperatorId workshop,
        string name,
        IReadOnlyList<StatementLine> read,
        CancellationToken cancellation
    )
    {
        var came = StatementLine.Fingerprinted([.. read.Where(line => line.Amount > Money.Zero)]);
        var known = await Known([.. came.Select(one => one.Fingerprint)], cancellation);
        var statement = new BankStatement
        {
            Operator = workshop,
            FileName = Typed.Clean(name.Length <= 200 ? name : name[..200]),
            ImportedAt = clock.GetUtcNow().UtcDateTime,
            Known = known.Count,
        };
        var lines = came.Where(one => !known.Contains(one.Fingerprint))
            .Select(one => BankLine.Of(statement, one.Line, one.Fingerprint))
            .ToList();
        await Match(workshop, lines, cancellation);
        db.Add(statement);
        db.AddRange(lines);
        await db.SaveChangesAsync(cancellation);
        return statement;
    }

    private async Task<HashSet<string>> Known(string[] prints, CancellationToken cancellation) =>
        [
            .. await db
                .BankLines.Where(line => prints.Contains(line.Fingerprint))
                .Select(line => line.Fingerprint)
                .ToListAsync(cancellation),
        ];

    private async Task Match(OperatorId workshop, List<BankLine> lines, CancellationToken cancellation)
    {
        var named = lines.ToDictionary(line => line.Id, line => NumbersIn(line.Text).ToList());
        var numbers = named.Values.SelectMany(one => one).Distinct().ToArray();
        var orders = await db
            .Orders.AsNoTracking()
            .Whole()
            .With(workshop)
            .Where(order => numbers.Contains(order.Number))
            .ToDictionaryAsync(order => order.Number, cancellation);
        var due = orders.Values.ToDictionary(order => order.Id, order => order.Due);
        foreach (var line in lines)
            if (named[line.Id].Find(orders.ContainsKey) is { } number)
            {
                var order = orders[number].Id;
                line.Propose(order, due[order]);
                // Two lines for one order: the second finds what the first leaves.
                due[order] = line.Amount < due[order] ? due[order] - line.Amount : Money.Zero;
            }
    }

    /// <summary>Everything in a text that may be an order's number, however it was typed and cut by the banks.</summary>
    internal static IEnumerable<string> NumbersIn(string text)
    {
        var plain = string.Concat(text.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        foreach (Match match in Number().Matches(plain))
            yield return OrderNumber.Read(match.Groups[1].Value);
    }

    [GeneratedRegex("(?=(R[0-9]{2}[0-9A-Z]{6}))")]
    private static partial Regex Number();
}
