using Marketplace.Ordering.Contracts;

namespace Marketplace.Ordering.Accounting;

/// <summary>
/// A line of a seller's books, as the file of accounting entries wants it (FEC: LPF art. A47 A-1, 18 columns). Amounts
/// are cents, never negative; one of the two is nothing.
/// </summary>
/// <param name="Day">The day in Paris.</param>
/// <param name="Entry">The entry that the line belongs to: its lines balance.</param>
/// <param name="Piece">The paper that proves it.</param>
internal sealed record JournalLine(
    Journal Journal,
    string Entry,
    DateOnly Day,
    Account Account,
    ThirdParty? Party,
    string Piece,
    string Words,
    long Debit,
    long Credit
);

/// <summary>Whose account at the seller's it is: the order, and who ordered.</summary>
internal sealed record ThirdParty(string Code, string Name);

internal sealed record Journal(string Code, string Name)
{
    public static readonly Journal Sales = new("VE", "Ventes");
    public static readonly Journal Bank = new("BQ", "Banque");
    public static readonly Journal Till = new("CA", "Caisse");
    public static readonly Journal Other = new("OD", "Opérations diverses");
}

/// <summary>An account of the general chart (PCG, règlement ANC 2014-03 and its changes).</summary>
internal sealed record Account(string Number, string Name)
{
    public static readonly Account Customers = new("411000", "Clients");
    public static readonly Account Goods = new("707000", "Ventes de marchandises");
    public static readonly Account Tax = new("445710", "TVA collectée");
    public static readonly Account Bank = new("512000", "Banque");
    public static readonly Account Till = new("530000", "Caisse");
    public static readonly Account Cheques = new("511200", "Chèques à encaisser");
    public static readonly Account Cards = new("511500", "Cartes bancaires à encaisser");
    public static readonly Account Provider = new("517000", "Prestataire de paiement");
    public static readonly Account Vouchers = new("467000", "Bons d’achat à recevoir");

    /// <summary>Where money paid so arrives, and in which journal it is written.</summary>
    public static (Account Account, Journal Journal) Of(PaidBy how) =>
        how switch
        {
            PaidBy.Cash => (Till, Journal.Till),
            PaidBy.Terminal => (Cards, Journal.Bank),
            PaidBy.BankTransfer => (Bank, Journal.Bank),
            PaidBy.Cheque => (Cheques, Journal.Bank),
            PaidBy.Online => (Provider, Journal.Bank),
            PaidBy.Voucher => (Vouchers, Journal.Other),
            _ => throw new ArgumentOutOfRangeException(nameof(how), how, "Money that arrives nowhere."),
        };
}
