using Marketplace.Platform;
using Marketplace.Platform.Files;
using Marketplace.Platform.Languages;
using Marketplace.Solidarity.Contracts;
using Marketplace.Solidarity.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Solidarity.Requests;

internal enum RequestState
{
    /// <summary>A trained person is to read the document.</summary>
    Waiting,
    Accepted,
    Refused,

    /// <summary>Nobody read it in time; the document is gone.</summary>
    Unread,

    /// <summary>The person asks that somebody else decides.</summary>
    Appealed,

    /// <summary>Somebody else decided the same: it is final.</summary>
    Upheld,
}

/// <summary>
/// Somebody sends a document to prove their right. The document is read by two eyes and deleted; what stays is the
/// verdict: the tier, until when, who decided.
/// </summary>
internal sealed class ProofRequest : Aggregate
{
    private ProofRequest() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The workshop whose trained people read it: the person chose it.</summary>
    public OperatorId Operator { get; private init; }

    public DocumentKind Document { get; private init; }
    public RequestState State { get; private set; }
    public DateTime SentAt { get; private init; }

    /// <summary>Where the verdict is written to; null: the person comes back by the link.</summary>
    public string? Mail { get; private set; }

    /// <summary>The language that the person wrote in.</summary>
    public string WrittenIn { get; private init; } = Language.French.Code;

    /// <summary>The encrypted document by the hash of its content; null once it is deleted.</summary>
    public string? File { get; private set; }

    public string? FileType { get; private set; }
    public DateTime DeleteBefore { get; private set; }

    /// <summary>The right that this opened, or is to renew.</summary>
    public Guid? Right { get; private set; }

    public PersonId? DecidedBy { get; private set; }
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Why it was refused, as the person reads it.</summary>
    public string? Why { get; private set; }

    /// <summary>What the person says against the refusal.</summary>
    public string? Appeal { get; private set; }

    public PersonId? AppealDecidedBy { get; private set; }
    public DateTime? AppealDecidedAt { get; private set; }

    public bool IsOpen => State is RequestState.Waiting or RequestState.Appealed;

    public static ProofRequest Send(NewProof sent, SentFile file, DateTime now, int days) =>
        new()
        {
            Operator = sent.Operator,
            Document = sent.Document,
            Mail = sent.Mail,
            WrittenIn = Language.Current.Code,
            Right = sent.Renews?.Value,
            SentAt = now,
            File = file.Hash,
            FileType = file.Type,
            DeleteBefore = now.AddDays(days),
        };

    /// <summary>The verdict, by somebody who has not decided before.</summary>
    /// <param name="right">The right that it opens; null: refused.</param>
    /// <param name="why">What the person reads where it is refused.</param>
    public void Decide(PersonId by, RightId? right, string? why, DateTime now)
    {
        Refuse.If(!IsOpen, "Cette demande est déjà décidée.");
        Refuse.If(
            State is RequestState.Appealed && DecidedBy == by,
            "Vous avez décidé la première fois : une autre personne doit répondre au recours."
        );
        Refuse.If(right is null && string.IsNullOrWhiteSpace(why), "Dites pourquoi : la personne le lira.");
        Refuse.If(why?.Length > 500, "Résumez la raison en 500 caractères au plus.");
        if (State is RequestState.Appealed)
            (AppealDecidedBy, AppealDecidedAt) = (by, now);
        else
            (DecidedBy, DecidedAt) = (by, now);
        State =
            right is not null ? RequestState.Accepted
            : State is RequestState.Appealed ? RequestState.Upheld
            : RequestState.Refused;
        Why = right is null ? why!.Trim() : null;
        Right = right?.Value ?? Right;
        Raise(new ProofDecided(Id));
    }

    /// <summary>The person does not agree; another document may go with it.</summary>
    public void AppealAgainst(string? text, SentFile? file, DateTime now, int days)
    {
        Refuse.If(State is not RequestState.Refused, "Un recours n’est possible qu’après un refus.");
        Refuse.If(string.IsNullOrWhiteSpace(text), "Dites en quelques mots pourquoi vous n’êtes pas d’accord.");
        Refuse.If(text.Trim().Length > 1000, "Résumez en 1 000 caractères au plus.");
        (State, Appeal) = (RequestState.Appealed, text.Trim());
        if (file is not null)
            (File, FileType) = (file.Hash, file.Type);
        DeleteBefore = now.AddDays(days);
    }

    /// <summary>The time is over and nobody decided.</summary>
    public void GiveUpReading()
    {
        if (!IsOpen)
            return;
        State = RequestState.Unread;
        Raise(new ProofDecided(Id));
    }

    public void NoteDeleted() => (File, FileType) = (null, null);

    public void ForgetMail() => Mail = null;
}

/// <summary>What somebody sends.</summary>
/// <param name="Renews">The right that it is to prolong; null: a first request.</param>
internal sealed record NewProof(OperatorId Operator, DocumentKind Document, string? Mail, RightId? Renews);

/// <summary>There is a verdict, or nobody gave one in time; the person is written to.</summary>
internal sealed record ProofDecided(Guid Request) : IEvent;

internal sealed class ProofRequestMapping : IEntityTypeConfiguration<ProofRequest>
{
    public void Configure(EntityTypeBuilder<ProofRequest> builder)
    {
        builder.ToTable("requests").HasKey(request => request.Id);
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.Mail).HasMaxLength(256);
        builder.Property(request => request.WrittenIn).HasMaxLength(8).HasDefaultValue("fr").ValueGeneratedNever();
        builder.Property(request => request.File).HasMaxLength(64);
        builder.Property(request => request.FileType).HasMaxLength(40);
        builder.Property(request => request.Why).HasMaxLength(500);
        builder.Property(request => request.Appeal).HasMaxLength(1000);
        builder.Ignore(request => request.IsOpen);
        builder.HasIndex(request => new { request.Operator, request.State }, "IX_solidarity_requests_operator");
        builder
            .HasIndex(request => request.DeleteBefore, "IX_solidarity_requests_files")
            .HasFilter("\"File\" IS NOT NULL");
        builder.HasIndex(request => request.SentAt, "IX_solidarity_requests_sent");
    }
}
