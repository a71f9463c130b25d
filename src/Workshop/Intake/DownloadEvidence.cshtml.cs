using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Intake;

/// <summary>The raw file, for a lead only: it may hold the donor's personal data.</summary>
[Authorize(Access.Lead)]
internal sealed class DownloadEvidenceModel(Db db, IFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var mine = User.Operator();
        var content = await db
            .EvidenceFiles.Where(file => file.Id == id && file.Operator == mine)
            .Select(file => file.Content)
            .SingleOrDefaultAsync(cancellation);
        if (content is null || await files.Read(FileKind.Evidence, content, cancellation) is not { } raw)
            return NotFound();

        // Never shown by the browser: what a stranger's tool wrote is not ours to render.
        return File(raw, "application/octet-stream", $"preuve-{content[..16]}.txt");
    }
}
