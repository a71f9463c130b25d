using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Marketplace.Solidarity.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Programmes;

/// <summary>A voucher of a batch, as it is printed.</summary>
internal sealed record PrintedVoucher(ProgrammeVoucher Known, string Code, Money Amount, Money Left)
{
    public string State =>
        Known.ReplacedBy is not null ? "annulé et refait"
        : Known.CancelledAt is not null ? "annulé"
        : Left == Money.Zero ? "utilisé"
        : Left < Amount ? $"utilisé en partie, il reste {Left}"
        : "pas encore utilisé";

    public bool IsOpen => Known.CancelledAt is null && Left > Money.Zero;
}

/// <summary>The sheet of a batch: a square and a code for each voucher; one that is lost is cancelled, or made again.</summary>
internal sealed class PrintBatchModel(
    Db db,
    IOrganisations organisations,
    IssueProgrammeVouchers issue,
    IPublicAddress site
) : SponsorPage(db, organisations)
{
    public IReadOnlyList<PrintedVoucher> Vouchers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid batch, CancellationToken cancellation)
    {
        await Read(batch, cancellation);
        return Vouchers.Count == 0 ? NotFound() : Page();
    }

    public string Address(PrintedVoucher voucher) => site.Of($"/bon/{voucher.Code}");

    public async Task<IActionResult> OnPostCancelAsync(Guid batch, Guid voucher, CancellationToken cancellation)
    {
        if (await Find(batch, voucher, cancellation) is not { } known)
            return NotFound();
        await issue.Cancel(known, cancellation);
        return Redirect($"{Here}/lots/{batch}");
    }

    public async Task<IActionResult> OnPostReplaceAsync(Guid batch, Guid voucher, CancellationToken cancellation)
    {
        if (await Find(batch, voucher, cancellation) is not { } known)
            return NotFound();
        await issue.Replace(Programme, known, User.Actor(), cancellation);
        return Redirect($"{Here}/lots/{batch}");
    }

    private async Task<ProgrammeVoucher?> Find(Guid batch, Guid voucher, CancellationToken cancellation)
    {
        await Read(batch, cancellation);
        return Vouchers.SingleOrDefault(one => one.Known.Voucher == voucher)?.Known;
    }

    private async Task Read(Guid batch, CancellationToken cancellation)
    {
        var programme = Programme.Id;
        var rows = await (
            from one in Db.ProgrammeVouchers
            where one.Programme == programme && one.Batch == batch
            join voucher in Db.Vouchers on one.Voucher equals voucher.Id
            orderby one.IssuedAt, voucher.Id
            select new { one, voucher }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        Vouchers =
        [
            .. rows.Select(row => new PrintedVoucher(row.one, row.voucher.Code, row.voucher.Amount, row.voucher.Left)),
        ];
    }
}
