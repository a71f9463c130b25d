using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Buying;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Solidarity.Contracts;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Ordering.Solidarity;

/// <summary>The two codes that the second step asks for: a right to the solidarity price, a voucher.</summary>
/// <param name="Faults">What to change, by field.</param>
internal sealed record TypedCodes(
    string Code,
    string VoucherCode,
    RightId? Right,
    string? Voucher,
    IReadOnlyDictionary<string, string> Faults
)
{
    public const string RightField = "Droit";
    public const string VoucherField = "Bon";

    public IReadOnlyList<Field> Fields(IReadOnlyDictionary<string, string> faults) =>
        [
            new(RightField, "Votre code de tarif solidaire")
            {
                Value = Code,
                Hint = "Si vous en avez un : il commence par S.",
                Required = false,
                Autocomplete = "off",
                Error = faults.GetValueOrDefault(RightField),
            },
            new(VoucherField, "Votre bon d’achat")
            {
                Value = VoucherCode,
                Hint = "Si vous en avez un : son code commence par B. Vous payez le reste comme vous voulez.",
                Required = false,
                Autocomplete = "off",
                Error = faults.GetValueOrDefault(VoucherField),
            },
        ];
}

internal sealed class ReadCodes(
    IEligibility eligibility,
    IVouchers vouchers,
    IRememberCode memory,
    SolidarityPrices prices,
    LimitVoucher limit
)
{
    private static readonly IReadOnlyDictionary<string, string> NoFaults = new Dictionary<string, string>();

    /// <summary>What the checkout knows, or else the code that was typed on the page of the solidarity price.</summary>
    public async Task<TypedCodes> Of(Checkout checkout, HttpContext http, CancellationToken cancellation)
    {
        var right = checkout.Right is { } id
            ? await eligibility.Right(RightId.From(id), cancellation)
            : await eligibility.Right(memory.Read(http), cancellation);
        var code = right is { Over: null } && right.Code != checkout.Voucher ? right.Code : "";
        return new(code, checkout.Voucher ?? "", right?.Id, checkout.Voucher, NoFaults);
    }

    public async Task<TypedCodes> Read(
        IFormCollection form,
        BasketContent content,
        Orders.Buyer? buyer,
        CancellationToken cancellation
    )
    {
        var (code, voucherCode) = (form.Line(TypedCodes.RightField), form.Line(TypedCodes.VoucherField));
        var faults = new Dictionary<string, string>();
        var voucher = await vouchers.Voucher(voucherCode, cancellation);
        if (voucherCode is not "" && (voucher is null ? UnknownVoucher : voucher.Over) is { } wrong)
            faults[TypedCodes.VoucherField] = wrong;
        else if (
            voucher is not null
            && (await limit.Of(content, voucher, content.Total, cancellation)).WhyNot is { } forbidden
        )
            faults[TypedCodes.VoucherField] = forbidden;

        // A voucher's own code may open the solidarity price as well.
        var right = await eligibility.Right(code is "" ? voucherCode : code, cancellation);
        if (code is not "" && (right is null ? UnknownCode : right.Over) is { } why)
            faults[TypedCodes.RightField] = why;
        else if (
            await prices.Refusals(content, right is { Over: null } ? right.Id : null, buyer, cancellation)
            is [var no, ..]
        )
            faults[TypedCodes.RightField] = no.Text;
        return new(code, voucherCode, right is { Over: null } ? right.Id : null, voucher?.Code, faults);
    }

    private const string UnknownCode =
        "Ce code n’existe pas. Relisez-le : il compte treize lettres et chiffres. Laissez vide pour payer le prix public.";

    private const string UnknownVoucher =
        "Ce bon n’existe pas. Relisez son code : il compte treize lettres et chiffres. Laissez vide pour payer sans bon.";
}
