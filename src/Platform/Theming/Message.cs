namespace Marketplace.Platform.Theming;

/// <summary>How a message is meant; its icon and its word say it as well as its colour.</summary>
public enum MessageKind
{
    /// <summary>Something to know.</summary>
    Notice,

    /// <summary>Something was done as asked.</summary>
    Done,

    /// <summary>Something to pay attention to before going on.</summary>
    Warning,

    /// <summary>Something could not be done; the text says what to do instead.</summary>
    Refused,
}

/// <summary>
/// A sentence to the person: a notice on a page, or the whole page when something is missing (404), has changed
/// meanwhile (409), cannot be done (422) or broke (500). It never blames and always offers a way on.
/// </summary>
public sealed record Message(MessageKind Kind, string Title, string Text = "")
{
    /// <summary>The status of the answer where the message is the whole page; null for a notice within a page.</summary>
    public int? Status { get; init; }

    /// <summary>Each rule that refuses, with the place that lifts it where there is one.</summary>
    public IReadOnlyList<ReasonLink> Reasons { get; init; } = [];

    /// <summary>Where to go from here; the first is the most useful.</summary>
    public IReadOnlyList<Link> Ways { get; init; } = [];

    /// <summary>The words for a status that stopped a page, without the cause, which the log keeps.</summary>
    public static Message For(int status) =>
        status switch
        {
            404 => new(
                MessageKind.Notice,
                "Cette page n’existe pas",
                "L’adresse est peut-être incomplète, ou l’ordinateur a trouvé preneur."
            )
            {
                Status = status,
                Ways = [new("Voir les ordinateurs disponibles", "/ordinateurs"), new("Revenir à l’accueil", "/")],
            },
            409 => new(
                MessageKind.Warning,
                "Quelque chose a changé entre-temps",
                "Une autre personne a modifié la même chose. Rien n’est perdu : reprenez depuis la page à jour."
            )
            {
                Status = status,
                Ways = [new("Revenir à l’accueil", "/")],
            },
            429 => new(
                MessageKind.Warning,
                "Trop de demandes en peu de temps",
                "Patientez une minute, puis recommencez."
            )
            {
                Status = status,
            },
            < 500 => new(
                MessageKind.Refused,
                "Cette demande n’a pas pu être prise en compte",
                "Revenez à la page précédente et vérifiez ce qui est écrit."
            )
            {
                Status = status,
                Ways = [new("Revenir à l’accueil", "/")],
            },
            _ => new(
                MessageKind.Refused,
                "La page ne répond pas comme prévu",
                "C’est de notre côté. Votre commande et votre panier sont conservés ; réessayez dans quelques minutes."
            )
            {
                Status = status,
                Ways = [new("Revenir à l’accueil", "/")],
            },
        };

    public static Message Example { get; } =
        new(MessageKind.Refused, "Cet ordinateur ne peut pas encore être mis en vente", "Deux choses manquent.")
        {
            Reasons =
            [
                new(
                    "wipe-pending",
                    "L’effacement du disque attend la vérification d’une deuxième personne.",
                    "/atelier"
                ),
                new("photos-missing", "Il manque deux photos sur six."),
            ],
            Ways = [new("Revenir à l’appareil", "/atelier/appareils/OS-7H2KQ4M1")],
        };
}

/// <summary>Why a rule says no, and the page that lifts it.</summary>
public sealed record ReasonLink(string Code, string Text, string? Address = null)
{
    public static ReasonLink From(Reason reason) => new(reason.Code, reason.Text);
}
