using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Traceability.Certificates;

/// <summary>The certificate for whoever works at the operator: the PDF, or the reasons why there is none yet.</summary>
internal sealed class PrintCertificateModel(WriteCertificate write, IPublicAddress site) : PageModel
{
    public string Tag { get; private set; } = "";

    public IReadOnlyList<Reason> Missing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string tag, CancellationToken cancellation)
    {
        Tag = tag;
        try
        {
            return await write.Of(User.Operator(), tag, cancellation) is { } certificate
                ? File(CertificatePdf.Draw(certificate, site), "application/pdf", ReadCertificate.FileName(certificate))
                : NotFound();
        }
        catch (Refusal refusal)
        {
            Missing = refusal.Reasons;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }
}
