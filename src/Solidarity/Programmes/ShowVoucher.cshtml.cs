using Marketplace.Platform;
using Marketplace.Solidarity.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Programmes;

/// <summary>Where the square of a voucher leads: what is left of it, what it pays, what to do now.</summary>
internal sealed class ShowVoucherModel(Db db, IVouchers vouchers) : PageModel
{
    public VoucherCard Voucher { get; private set; } = null!;

    /// <summary>What its programme allows; null: it pays whatever is due.</summary>
    public string? Rules { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await vouchers.Voucher(code, cancellation) is not { } found)
            return NotFound();
        Voucher = found;
        var programme = await (
            from one in db.ProgrammeVouchers
            where one.Voucher == found.Id
            join known in db.SponsoredProgrammes on one.Programme equals known.Id
            select known
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellation);
        Rules = programme?.Rules;
        return Page();
    }
}
