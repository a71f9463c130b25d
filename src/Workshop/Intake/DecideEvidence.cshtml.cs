using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Files;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Intake;

/// <summary>A person decides on a file of the queue: it speaks of that device, or it is set aside with a reason.</summary>
internal sealed class DecideEvidenceModel(Db db, IFiles files, ReadEvidence read, CompareSnapshots compare) : PageModel
{
    [BindProperty]
    public string? Tag { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public EvidenceFile Evidence { get; private set; } = null!;

    /// <summary>What the file says, where it is a snapshot that can be read.</summary>
    public SnapshotPair? Said { get; private set; }

    /// <summary>Another file bears the same number: both may be true, and the person says so.</summary>
    public bool SharesNumber => Evidence.ReasonCode is ReceiveSnapshot.UuidConflict;

    public bool MayRead => User.IsInRole(Access.Lead);

    public Field TagQuestion =>
        new("Tag", "Étiquette de l’appareil")
        {
            Value = Tag ?? Said?.OtherDevice,
            Hint = "Scannez-la, ou recopiez-la : OS-…",
        };

    public Field WhyQuestion =>
        new("Why", "La raison") { Value = Why, Hint = "« fichier d’essai », « envoyé deux fois »." };

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var id = Guid.Parse((string)RouteData.Values["id"]!);
        if (await Find(id) is not { } file)
        {
            context.Result = NotFound();
            return;
        }
        Evidence = file;
        if (file.Status is EvidenceStatus.Queued)
            Said = await compare.Read(file, HttpContext.RequestAborted);
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Refuse.If(Evidence.Status is not EvidenceStatus.Queued, "Cette preuve n’attend plus de décision.");
        Refuse.If(string.IsNullOrWhiteSpace(Tag), "Scannez l’étiquette de l’appareil dont parle ce fichier.");
        var content =
            await files.Read(FileKind.Evidence, Evidence.Content, cancellation)
            ?? throw new InvalidOperationException($"The file of evidence {Evidence.Id} is gone.");
        var outcome = await read.Read(Evidence.Kind, content, User.Actor(), Tag, cancellation, SharesNumber);
        Refuse.If(outcome.Device is null, outcome.Sentence);
        return Redirect(Addresses.Of(outcome.Device));
    }

    public async Task<IActionResult> OnPostDismissAsync(CancellationToken cancellation)
    {
        Refuse.If(Why?.Length > 500, "Cette explication est trop longue : 500 caractères au plus.");
        Evidence.Dismiss(Why ?? "");
        await db.SaveChangesAsync(cancellation);
        return Redirect(Addresses.Evidence);
    }

    private Task<EvidenceFile?> Find(Guid id)
    {
        var mine = User.Operator();
        return db.EvidenceFiles.SingleOrDefaultAsync(
            file => file.Id == id && file.Operator == mine,
            HttpContext.RequestAborted
        );
    }
}
