using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Buying;
using Marketplace.Ordering.Contracts;
using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;

namespace Marketplace.Ordering.Solidarity;

/// <summary>What the recap says of the right and of the voucher, before anything is ordered.</summary>
internal sealed class ShowAdvantages(IEligibility eligibility, IVouchers vouchers, LimitVoucher limit)
{
    /// <param name="total">What the order costs, the way to the buyer included.</param>
    public async Task<IReadOnlyList<Answer>> Answers(
        Checkout checkout,
        BasketContent content,
        Money total,
        CancellationToken cancellation
    )
    {
        var answers = new List<Answer>();
        if (checkout.Right is { } id && await eligibility.Right(RightId.From(id), cancellation) is { Over: null } right)
            answers.Add(new("Votre droit", Sentence(right, content), "/commande?etape=2"));
        if (await vouchers.Voucher(checkout.Voucher, cancellation) is { Over: null } voucher)
            answers.Add(new("Bon d’achat", await Sentence(voucher, content, total, cancellation), "/commande?etape=2"));
        return answers;
    }

    /// <summary>What the voucher of this checkout pays of the total.</summary>
    public async Task<Money> PaidByVoucher(
        Checkout checkout,
        BasketContent content,
        Money total,
        CancellationToken cancellation
    ) =>
        await vouchers.Voucher(checkout.Voucher, cancellation) is { Over: null } voucher
            ? (await limit.Of(content, voucher, total, cancellation)).Most
            : Money.Zero;

    private static string Sentence(RightCard right, BasketContent content) =>
        SolidarityPrices.Counted(content).Any()
            ? $"Prix au {SolidarityWords.Of(right.Tier)}"
            : "Cet achat n’a pas de tarif solidaire : votre droit reste entier";

    private async Task<string> Sentence(
        VoucherCard voucher,
        BasketContent content,
        Money total,
        CancellationToken cancellation
    )
    {
        var (paid, whyNot) = await limit.Of(content, voucher, total, cancellation);
        if (whyNot is not null)
            return whyNot;
        var rest = (voucher.Left - paid, voucher.KeepsRest) switch
        {
            (var left, true) when left > Money.Zero => $" Il restera {left} sur le bon.",
            (var left, false) when left > Money.Zero => $" Le bon sert une seule fois : {left} ne seront pas dépensés.",
            _ => "",
        };
        return total > paid
            ? $"{paid} payés par le bon, il vous reste {total - paid} à payer.{rest}"
            : $"{paid} payés par le bon, vous n’avez rien d’autre à payer.{rest}";
    }
}
