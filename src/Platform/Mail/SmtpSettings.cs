using System.ComponentModel.DataAnnotations;

namespace Marketplace.Platform.Mail;

/// <summary>The SMTP server (<c>Mail:Smtp:</c>). Without a host, mails are left as files in <c>data/mail</c>.</summary>
public sealed record SmtpSettings
{
    public string? Host { get; init; }

    [Range(1, 65535, ErrorMessage = "un port est compris entre 1 et 65535.")]
    public int Port { get; init; } = 587;

    public string? User { get; init; }
    public string? Password { get; init; }

    [EmailAddress(ErrorMessage = "l’expéditeur doit être une adresse électronique.")]
    public string From { get; init; } = "bonjour@marketplace.example";
}
