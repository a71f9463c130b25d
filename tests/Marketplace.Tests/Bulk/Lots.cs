using System.Net;
using Marketplace.Bulk;
using Marketplace.Bulk.Quoting;
using Marketplace.Platform;
using Marketplace.Platform.Mail;
using Marketplace.Tests.Catalog;
using Marketplace.Workshop.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Bulk;

/// <summary>What an organisation does to order a lot, step by step, as the pages ask for it.</summary>
internal static class Lots
{
    public const string KeepButton = "Recevoir le devis et garder les appareils";
    public const string OrderButton = "Commander avec obligation de paiement";

    /// <summary>A SIRET that the rule of INSEE holds for.</summary>
    public const string Siret = "73282932000074";

    private static readonly (string Name, string Value)[] Usual =
    [
        ("Organisme", "Association"),
        ("Nombre", "3"),
        ("Type", "Laptop"),
        ("Memoire", "8"),
        ("CodePostal", "30000"),
    ];

    extension(CatalogShop shop)
    {
        /// <summary>So many alike on sale at a workshop.</summary>
        public async Task<IReadOnlyList<PermittedUnit>> Stock(
            Workplace at,
            int count,
            int euros = 149,
            Func<PermittedUnit, PermittedUnit>? change = null
        )
        {
            var units = new List<PermittedUnit>();
            for (var n = 0; n < count; n++)
                units.Add(await shop.OnSale((change ?? (unit => unit))(Sample.Laptop(at.Id)), euros));
            return units;
        }

        /// <summary>Who asked for these units and has the firm quote on the screen.</summary>
        public async Task<Visitor> Quoted(params (string Name, string Value)[] asked)
        {
            var visitor = shop.Visit();
            await visitor.AskLot(asked);
            await visitor.KeepOffer();
            return visitor;
        }

        public Task<LotQuote> QuoteOf(Visitor visitor) => shop.QuoteNumbered(NumberOf(visitor));

        public async Task<LotQuote> QuoteNumbered(string number) =>
            (
                await shop.InDb(db =>
                    db.LotQuotes.AsNoTracking().Whole().SingleOrDefaultAsync(one => one.Number == number)
                )
            ) ?? throw new InvalidOperationException($"There is no quote {number}.");

        /// <summary>Waits until every event has been handled.</summary>
        public async Task Settled()
        {
            for (var tries = 0; tries < 400 && await shop.IsWaiting(); tries++)
                await Task.Delay(50, TestContext.Current.CancellationToken);
            Assert.False(await shop.IsWaiting());
        }

        /// <summary>The subjects of what was written to this address.</summary>
        public async Task<IReadOnlyList<string>> Subjects(string to)
        {
            await shop.Settled();
            return await shop.InDb(db =>
                db.Set<OutgoingMail>().Where(mail => mail.To == to).Select(mail => mail.Subject).ToListAsync()
            );
        }

        private Task<bool> IsWaiting() => shop.InDb(db => db.Outbox.AnyAsync(message => message.DoneAt == null));
    }

    extension(Visitor visitor)
    {
        /// <summary>Sends the form with these answers, the usual ones for the rest.</summary>
        public async Task<Sight> AskLot(params (string Name, string Value)[] asked)
        {
            await visitor.Open("/associations");
            return await visitor.Submit(Filled(asked));
        }

        /// <summary>Chooses an offer and says who it is for.</summary>
        public async Task<Sight> KeepOffer(string aim = "", string mail = "achats@exemple.test", string siret = Siret)
        {
            var link = visitor
                .Page.Html.Split("href=\"")
                .Skip(1)
                .Select(one => WebUtility.HtmlDecode(one.Split('"')[0]))
                .FirstOrDefault(one => one.Contains($"/offre/{aim}", StringComparison.Ordinal));
            Assert.True(link is not null, visitor.Page.Text);
            await visitor.Open(link);
            return await visitor.Submit(
                ("Nom", "Les Jardins d’Exemple"),
                ("Siret", siret),
                ("Personne", "Camille Exemple"),
                ("Mail", mail)
            );
        }

        /// <summary>From the page of the quote to the order.</summary>
        public async Task<Sight> AcceptLot(params (string Name, string Value)[] with)
        {
            await visitor.OpenAct("acceptation");
            return await visitor.Press(OrderButton, with);
        }

        /// <summary>Opens a page of the quote on the screen, with its key.</summary>
        public Task<Sight> OpenAct(string act) =>
            visitor.Open($"/devis/{NumberOf(visitor)}/{act}{visitor.Page.Address.Query}");
    }

    public static string NumberOf(Visitor visitor)
    {
        Assert.True(visitor.Page.Path.StartsWith("/devis/L-", StringComparison.Ordinal), visitor.Page.Text);
        return visitor.Page.Path.Split('/')[2];
    }

    private static (string, string)[] Filled((string Name, string Value)[] asked)
    {
        var said = asked.Select(one => one.Name).ToHashSet();
        return [.. asked, .. Usual.Where(one => !said.Contains(one.Name))];
    }
}
