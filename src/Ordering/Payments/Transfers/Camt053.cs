using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Marketplace.Platform;

namespace Marketplace.Ordering.Payments.Transfers;

/// <summary>
/// A statement in ISO 20022 camt.053, of any version: the elements are known by their name. Only what is booked counts,
/// and a batch is read payment by payment where the bank itemises it.
/// </summary>
internal static class Camt053
{
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 16 * 1024 * 1024,
    };

    /// <exception cref="Refusal">It is no such statement.</exception>
    public static IReadOnlyList<StatementLine> Read(Stream file)
    {
        try
        {
            using var reader = XmlReader.Create(file, Safe);
            var statements = XDocument.Load(reader).Descendants().Where(one => one.Name.LocalName == "Stmt").ToList();
            if (statements.Count == 0)
                throw Unreadable.Because("il ne contient aucun relevé (BkToCstmrStmt).");
            return [.. statements.SelectMany(Lines)];
        }
        catch (Exception broken) when (broken is XmlException or FormatException or OverflowException)
        {
            throw Unreadable.Because("ce n’est pas un relevé camt.053 bien formé.");
        }
    }

    private static IEnumerable<StatementLine> Lines(XElement statement)
    {
        var account = Text(statement, "Acct", "Id", "IBAN");
        foreach (var entry in All(statement, "Ntry").Where(IsBooked))
        {
            var details = All(entry, "NtryDtls").SelectMany(one => All(one, "TxDtls")).ToList();
            var itemised = details.Count > 1 && details.TrueForAll(one => AmountOf(one) is not null);
            if (itemised)
                foreach (var detail in details)
                    yield return Line(account, entry, detail, AmountOf(detail)!.Value);
            else
                yield return Line(account, entry, details.FirstOrDefault(), Euros(One(entry, "Amt")));
        }
    }

    private static StatementLine Line(string account, XElement entry, XElement? detail, Money amount) =>
        new(
            account,
            BookedOn(entry),
            IsCredit(entry) ? amount : Money.Zero - amount,
            Reference(entry, detail),
            string.Join(' ', Words(entry, detail).Where(word => word is not "").Distinct()),
            detail is null ? "" : Payer(detail)
        );

    private static bool IsBooked(XElement entry)
    {
        var status = One(entry, "Sts");
        return status is null || (One(status, "Cd")?.Value ?? status.Value).Trim() == "BOOK";
    }

    // A reversal has the direction of what it takes back.
    private static bool IsCredit(XElement entry) =>
        Text(entry, "CdtDbtInd") == "CRDT" && Text(entry, "RvslInd") is not ("true" or "1");

    private static DateOnly BookedOn(XElement entry)
    {
        var date = One(entry, "BookgDt") ?? One(entry, "ValDt");
        var text =
            date is null ? ""
            : Text(date, "Dt") is { Length: > 0 } day ? day
            : Text(date, "DtTm");
        return text.Length >= 10
            ? DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : throw new FormatException("An entry without a date.");
    }

    private static string Reference(XElement entry, XElement? detail)
    {
        string[] names =
        [
            detail is null ? "" : Text(detail, "Refs", "AcctSvcrRef"),
            detail is null ? "" : Text(detail, "Refs", "TxId"),
            Text(entry, "AcctSvcrRef"),
            Text(entry, "NtryRef"),
        ];
        return names.FirstOrDefault(name => name is not "") ?? "";
    }

    private static IEnumerable<string> Words(XElement entry, XElement? detail)
    {
        if (detail is not null)
        {
            foreach (var remittance in All(detail, "RmtInf"))
            {
                foreach (var line in All(remittance, "Ustrd"))
                    yield return line.Value.Trim();
                foreach (var reference in All(remittance, "Strd"))
                    yield return Text(reference, "CdtrRefInf", "Ref");
            }
            yield return Text(detail, "Refs", "EndToEndId") is "NOTPROVIDED" ? "" : Text(detail, "Refs", "EndToEndId");
        }
        yield return Text(entry, "AddtlNtryInf");
    }

    private static string Payer(XElement detail) =>
        Text(detail, "RltdPties", "Dbtr", "Pty", "Nm") is { Length: > 0 } name
            ? name
            : Text(detail, "RltdPties", "Dbtr", "Nm");

    private static Money? AmountOf(XElement detail) =>
        (One(detail, "Amt") ?? Path(detail, "AmtDtls", "TxAmt", "Amt")) is { } amount ? Euros(amount) : null;

    private static Money Euros(XElement? amount)
    {
        if (amount is null)
            throw new FormatException("An entry without an amount.");
        if ((string?)amount.Attribute("Ccy") is not ("EUR" or null))
            throw Unreadable.Because("ce compte n’est pas en euros.");
        return Money.Euros(decimal.Parse(amount.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
    }

    private static string Text(XElement from, params string[] path) => Path(from, path)?.Value.Trim() ?? "";

    private static XElement? Path(XElement? from, params string[] path) =>
        path.Aggregate(from, (element, name) => element is null ? null : One(element, name));

    private static XElement? One(XElement from, string name) => All(from, name).FirstOrDefault();

    private static IEnumerable<XElement> All(XElement from, string name) =>
        from.Elements().Where(one => one.Name.LocalName == name);
}
