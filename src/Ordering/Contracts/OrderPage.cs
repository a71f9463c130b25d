using Marketplace.Platform;
using Marketplace.Platform.Theming;

namespace Marketplace.Ordering.Contracts;

/// <summary>An order as its buyer reads it, by a signed link or on paper: what happens now, when, where, whom to call.</summary>
public sealed record OrderPage
{
    /// <summary>The order's number as it is read: « 2026-00042 ».</summary>
    public required string Number { get; init; }

    /// <summary>Where it stands, as a sentence: « Nous préparons votre ordinateur. »</summary>
    public required string State { get; init; }

    /// <summary>What happens now, in the order of time; the current one is marked.</summary>
    public required IReadOnlyList<OrderStep> Steps { get; init; }

    /// <summary>The code to say at the counter; null before it is useful.</summary>
    public string? PickUpCode { get; init; }

    /// <summary>Place, address and hours of the hand-over.</summary>
    public required string Where { get; init; }

    public required string When { get; init; }

    /// <summary>Where a time of visit is chosen or changed; empty where there is none to choose.</summary>
    public IReadOnlyList<Link> Slots { get; init; } = [];

    /// <summary>Who carries a parcel and its number there, once it is sent.</summary>
    public IReadOnlyList<Answer> Tracking { get; init; } = [];

    /// <summary>How to pay, or that it is paid: « 149 € sur place, en espèces ou par carte. »</summary>
    public required string Payment { get; init; }

    /// <summary>Where what is due is paid online or in another way; null where nothing is.</summary>
    public Link? Pay { get; init; }

    /// <summary>The buyer is expected to pay now: nothing is prepared before.</summary>
    public bool PayNow { get; init; }

    /// <summary>What was paid, what went back, what is left; empty before any money moved.</summary>
    public IReadOnlyList<Answer> Sums { get; init; } = [];

    /// <summary>What must be written on a bank transfer, by name: IBAN, reference. Empty for other payments.</summary>
    public IReadOnlyList<Answer> Transfer { get; init; } = [];

    public required IReadOnlyList<BasketLine> Lines { get; init; }

    /// <summary>What the way to the buyer costs, within the total; null where nothing is sent.</summary>
    public Money? Shipping { get; init; }

    public required Money Total { get; init; }

    /// <summary>When it was ordered, as it is read.</summary>
    public required string OrderedOn { get; init; }

    /// <summary>Who sold and answers for it.</summary>
    public required string Seller { get; init; }

    /// <summary>The workshops that answer for it, by name, each with the link that dials its number.</summary>
    public IReadOnlyList<Link> Calls { get; init; } = [];

    /// <summary>Returns, guarantee, messages: each with where it leads and where it stands.</summary>
    public IReadOnlyList<AfterSaleLine> AfterSale { get; init; } = [];

    /// <summary>What just happened, at the top of the page.</summary>
    public Message? Notice { get; init; }

    /// <summary>What is read and printed: the lot of an organisation, and once it is handed over its invoices and credit notes.</summary>
    public IReadOnlyList<Link> Papers { get; init; } = [];

    /// <summary>Where the order can be given up before it is handed over; null where it no longer can.</summary>
    public string? Cancel { get; init; }

    public static OrderPage Example { get; } =
        new()
        {
            Number = "2026-00042",
            State = "C’est commandé. Nous préparons votre ordinateur.",
            Steps =
            [
                new("Commandé", "lundi 23 novembre, 14 h 45", StepState.Done),
                new("En préparation", "Un message vous dira quand il est prêt.", StepState.Now),
                new("Prêt à retirer", "au plus tard mardi 24 novembre, 17 h", StepState.Later),
                new("Remis", "Vous le voyez fonctionner avant de partir.", StepState.Later),
            ],
            PickUpCode = "4827",
            Where = "Atelier de Nîmes, 12 rue de l’Exemple, 30000 Nîmes, du mardi au samedi, de 9 h à 18 h",
            When = "dès mardi 24 novembre",
            Payment = "149\u00a0€ sur place, en espèces ou par carte.",
            Lines = [BasketLine.Example],
            Total = Money.Euros(149),
            OrderedOn = "lundi 23 novembre 2026",
            Seller = "Atelier Solidaire du Gard",
            Calls = [new("Atelier Solidaire du Gard, 04 65 71 00 12", "tel:0465710012")],
            Papers = [new("Facture F-2026-0042", "/commande/2026-00042/factures/1")],
            Cancel = "/commande/2026-00042/annulation",
        };
}

/// <summary>Where a step stands: behind, here, or ahead.</summary>
public enum StepState
{
    Done,
    Now,
    Later,
}

/// <summary>Something after the sale, and where it stands.</summary>
public sealed record AfterSaleLine(Link Way, string Text);

/// <summary>A step of an order and when it happens.</summary>
public sealed record OrderStep(string Title, string Text, StepState State);
