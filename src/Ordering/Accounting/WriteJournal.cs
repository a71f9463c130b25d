using Marketplace.Ordering.Invoicing;
using Marketplace.Ordering.Payments.Ledger;
using Marketplace.Platform;

namespace Marketplace.Ordering.Accounting;

/// <summary>
/// Turns what the platform knows of a seller's money into entries that balance: each invoice and credit note, and each
/// movement of the ledger of payments. The tax on a margin is not in them: only the seller knows what it paid.
/// </summary>
internal static class WriteJournal
{
    public static IEnumerable<JournalLine> Of(Invoice invoice, ThirdParty buyer)
    {
        var sums = InvoiceSums.Of(invoice.Read());
        var sold = invoice.Kind is InvoiceKind.Invoice;
        JournalLine Line(Account account, ThirdParty? party, long debit, long credit) =>
            new(
                Journal.Sales,
                invoice.Name,
                invoice.IssuedAt.ParisDay,
                account,
                party,
                invoice.Name,
                $"{invoice.Title}, commande {buyer.Code}",
                sold ? debit : credit,
                sold ? credit : debit
            );

        yield return Line(Account.Customers, buyer, sums.Total, 0);
        yield return Line(Account.Goods, null, 0, sums.Basis);
        if (sums.Vat > 0)
            yield return Line(Account.Tax, null, 0, sums.Vat);
    }

    /// <summary>Nothing where no money moved.</summary>
    public static IEnumerable<JournalLine> Of(PaymentEntry moved, ThirdParty buyer)
    {
        if (Arrives(moved.Kind) is not { } arrives || moved.Amount == Money.Zero)
            yield break;
        var (account, journal) = Account.Of(moved.How);
        var amount = moved.Amount.Cents;
        JournalLine Line(Account at, ThirdParty? party, bool debit) =>
            new(
                journal,
                $"P-{moved.Id:N}",
                moved.OccurredAt.ParisDay,
                at,
                party,
                moved.Reference,
                $"{Words(moved.Kind)}, commande {buyer.Code}",
                debit ? amount : 0,
                debit ? 0 : amount
            );

        yield return Line(account, null, arrives);
        yield return Line(Account.Customers, buyer, !arrives);
    }

    /// <summary>Null: no money moved.</summary>
    private static bool? Arrives(EntryKind kind) =>
        kind switch
        {
            EntryKind.Received or EntryKind.RefundFailed or EntryKind.DisputeWon => true,
            EntryKind.Refunded or EntryKind.Disputed or EntryKind.Bounced => false,
            _ => null,
        };

    private static string Words(EntryKind kind) =>
        kind switch
        {
            EntryKind.Received => "Règlement",
            EntryKind.Refunded => "Remboursement",
            EntryKind.RefundFailed => "Remboursement revenu",
            EntryKind.Disputed => "Paiement contesté",
            EntryKind.DisputeWon => "Contestation gagnée",
            _ => "Impayé",
        };
}
