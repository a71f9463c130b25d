using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Platform.Files;
using Marketplace.Solidarity;
using Marketplace.Solidarity.Mails;
using Marketplace.Solidarity.Reading;
using Marketplace.Solidarity.Requests;
using Marketplace.Tests.Catalog;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Solidarity.Requests;

public sealed partial class ProofRequestTests(CatalogShop shop) : IClassFixture<CatalogShop>
{
    [Fact]
    public async Task A_document_is_read_by_a_trained_person_and_only_the_verdict_is_kept()
    {
        var at = await shop.NewReaders();
        var visitor = await shop.SendProof(at);
        Assert.Contains("attend d’être lu", visitor.Page.Text, StringComparison.Ordinal);
        var id = visitor.Request();
        var file = (await Stored(id)).File!;

        var after = await Decide(at.Worker, id, ("Verdict", "Solidarity"), ("Numero", "1234567 A"));

        Assert.Contains("Le document est supprimé", after.Text, StringComparison.Ordinal);
        var stored = await Stored(id);
        Assert.Equal((RequestState.Accepted, null, at.Worker.Id), (stored.State, stored.File, stored.DecidedBy));
        Assert.Null(await shop.Do<IFiles, byte[]?>(files => files.Read(FileKind.Document, file)));
        var page = await visitor.Open(visitor.Page.Address.PathAndQuery);
        var right = await shop.InDb(db =>
            db.Rights.SingleAsync(one => one.Id == Marketplace.Solidarity.Contracts.RightId.From(stored.Right!.Value))
        );
        Assert.Contains(right.Code, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1234567", right.Household, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_view_is_noted_and_nobody_decides_without_one()
    {
        var at = await shop.NewReaders();
        var id = (await shop.SendProof(at)).Request();
        var reader = await shop.SignIn(at.Worker);
        await reader.Open($"/atelier/droits/{id}");

        var refused = await reader.Submit(("Verdict", "Solidarity"), ("Numero", "12"));
        Assert.Contains("Ouvrez d’abord le document", refused.Text, StringComparison.Ordinal);
        var opened = await reader.Browser.GetAsync(new Uri($"/atelier/droits/{id}?handler=Document", UriKind.Relative));

        Assert.Equal("image/jpeg", opened.Content.Headers.ContentType!.MediaType);
        Assert.True(opened.Headers.CacheControl!.NoStore);
        var view = Assert.Single(await shop.InDb(db => db.DocumentViews.Where(one => one.Request == id).ToListAsync()));
        Assert.Equal(at.Worker.Id, view.Person);
    }

    [Fact]
    public async Task On_disk_the_document_is_unreadable_and_of_a_picture_the_metadata_is_gone()
    {
        var at = await shop.NewReaders();
        var id = (await shop.SendProof(at, SentDocuments.Pdf)).Request();
        var file = (await Stored(id)).File!;

        var onDisk = await File.ReadAllBytesAsync(
            Directory.EnumerateFiles(Path.Combine(shop.Root, "files"), file, SearchOption.AllDirectories).Single()
        );

        Assert.DoesNotContain("%PDF", System.Text.Encoding.Latin1.GetString(onDisk), StringComparison.Ordinal);
        var read = await shop.Do<KeepDocument, byte[]?>(documents => documents.Read(file, default));
        Assert.Equal(SentDocuments.Pdf.Content, read);
    }

    [Fact]
    public async Task Two_people_who_send_the_same_file_have_two()
    {
        var at = await shop.NewReaders();
        var (one, other) = ((await shop.SendProof(at)).Request(), (await shop.SendProof(at)).Request());

        Assert.NotEqual((await Stored(one)).File, (await Stored(other)).File);
    }

    [Fact]
    public async Task A_refusal_says_why_and_an_appeal_is_decided_by_somebody_else()
    {
        var at = await shop.NewReaders();
        var visitor = await shop.SendProof(at);
        var id = visitor.Request();
        await Decide(at.Worker, id, ("Verdict", "non"), ("Raison", "Le document date de 2019."));
        var refused = await visitor.Open(visitor.Page.Address.PathAndQuery);
        Assert.Contains("Le document date de 2019.", refused.Text, StringComparison.Ordinal);

        var appealed = await visitor.Upload([SentDocuments.Photo], ("Recours", "Voici le bon."));
        Assert.Contains("recours est bien reçu", appealed.Text, StringComparison.Ordinal);
        var first = await shop.SignIn(at.Worker);
        var own = await first.Open($"/atelier/droits/{id}");
        Assert.Contains("Une autre personne doit répondre", own.Text, StringComparison.Ordinal);
        await Decide(at.OtherWorker, id, ("Verdict", "Strengthened"), ("Numero", "77"));

        var stored = await Stored(id);
        Assert.Equal((RequestState.Accepted, at.OtherWorker.Id), (stored.State, stored.AppealDecidedBy));
        Assert.Contains(
            "renforcé",
            (await visitor.Open(visitor.Page.Address.PathAndQuery)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_appeal_that_is_denied_is_final()
    {
        var at = await shop.NewReaders();
        var visitor = await shop.SendProof(at);
        var id = visitor.Request();
        await Decide(at.Worker, id, ("Verdict", "non"), ("Raison", "Illisible."));
        await visitor.Open(visitor.Page.Address.PathAndQuery);
        await visitor.Submit(("Recours", "Je ne suis pas d’accord."));
        await Decide(at.OtherWorker, id, read: false, ("Verdict", "non"), ("Raison", "Toujours illisible."));

        var page = await visitor.Open(visitor.Page.Address.PathAndQuery);

        Assert.Contains("n’a pas changé la réponse", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Demander qu’une autre personne", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_read_in_thirty_days_is_deleted_and_its_sender_hears_of_it()
    {
        var at = await shop.NewReaders();
        var mail = $"{Staffing.Unused("lea")}@exemple.test";
        var visitor = await shop.SendProof(at, mail: mail);
        var file = (await Stored(visitor.Request())).File!;
        await shop.InDb(db =>
            db.ProofRequests.Where(one => one.Mail == mail)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.DeleteBefore, DateTime.UtcNow.AddMinutes(-1)))
        );

        await shop.Do<DeleteDocuments>(job => job.Delete(default));
        await shop.Do<DeleteDocuments>(job => job.Delete(default));

        Assert.Null(await shop.Do<IFiles, byte[]?>(files => files.Read(FileKind.Document, file)));
        Assert.Equal(
            (RequestState.Unread, null),
            ((await Stored(visitor.Request())).State, (await Stored(visitor.Request())).File)
        );
        await CatalogShop.Until(() =>
            Mails(mail).GetAwaiter().GetResult().Contains("Personne n’a lu votre document à temps")
        );
    }

    [Fact]
    public async Task A_renewal_keeps_the_code_and_lengthens_the_right()
    {
        var at = await shop.NewReaders();
        var visitor = await shop.SendProof(at);
        var first = visitor.Request();
        await Decide(at.Worker, first, ("Verdict", "Solidarity"), ("Numero", "4242"));
        var code = Code().Match((await visitor.Open(visitor.Page.Address.PathAndQuery)).Text).Value;

        await visitor.Open(
            Renewal().Match(visitor.Page.Html).Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal)
        );
        await visitor.Upload([SentDocuments.Photo], ("Document", "FamilyAllowance"), ("Atelier", at.Card.Slug));
        await Decide(at.Worker, visitor.Request(), ("Verdict", "Strengthened"), ("Numero", "4242"));

        Assert.Contains(code, (await visitor.Open(visitor.Page.Address.PathAndQuery)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await shop.InDb(db => db.Rights.CountAsync(one => one.Code == code)));
    }

    [Fact]
    public async Task Two_rights_of_one_household_share_its_limit()
    {
        var at = await shop.NewReaders();
        var (one, other) = ((await shop.SendProof(at)).Request(), (await shop.SendProof(at)).Request());
        await Decide(at.Worker, one, ("Verdict", "Solidarity"), ("Numero", "99 88 77"));
        await Decide(at.Worker, other, ("Verdict", "Solidarity"), ("Numero", "998877"));

        var households = await shop.InDb(async db =>
        {
            var rights = new[] { (await Stored(one)).Right, (await Stored(other)).Right };
            return (await db.Rights.ToListAsync())
                .Where(r => rights.Contains(r.Id.Value))
                .Select(r => r.Household)
                .ToList();
        });

        Assert.Equal(2, households.Count);
        Assert.Single(households.Distinct());
    }

    [Fact]
    public async Task Who_was_not_taught_reads_nothing()
    {
        var at = await shop.NewReaders();
        var id = (await shop.SendProof(at)).Request();
        var lead = await shop.SignIn(at.Lead);

        Assert.Contains("Il faut être formé", (await lead.Open("/atelier/droits")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Open($"/atelier/droits/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Open($"/atelier/droits/{id}?handler=Document")).Status);
    }

    [Fact]
    public async Task A_file_that_is_no_document_is_refused_and_nothing_is_kept()
    {
        var at = await shop.NewReaders();
        var visitor = shop.Visit();
        await visitor.Open("/tarif-solidaire/document");

        var page = await visitor.Upload(
            [SentDocuments.Text],
            ("Document", "FamilyAllowance"),
            ("Atelier", at.Card.Slug)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("envoyez une photo", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_key_a_request_does_not_exist()
    {
        var id = (await shop.SendProof(await shop.NewReaders())).Request();
        var other = await shop.SendProof(await shop.NewReaders());
        var key = other.Page.Address.Query;

        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open($"/tarif-solidaire/demande/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Visit().Open($"/tarif-solidaire/demande/{id}{key}")).Status);
    }

    [Fact]
    public async Task Whoever_gave_an_address_is_reminded_once_before_the_end()
    {
        var mail = $"{Staffing.Unused("zoe")}@exemple.test";
        var right = await shop.NewRight(mail: mail);
        await shop.Do<RemindBeforeEnd>(job => job.Remind(default));
        Assert.Empty(await Mails(mail));
        await shop.InDb(db =>
            db.Rights.Where(one => one.Id == right.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.ValidUntil, DateTime.UtcNow.AddDays(20)))
        );

        await shop.Do<RemindBeforeEnd>(job => job.Remind(default));
        await shop.Do<RemindBeforeEnd>(job => job.Remind(default));

        Assert.Equal(["Votre droit au tarif solidaire se termine bientôt"], await Mails(mail));
    }

    private Task<ProofRequest> Stored(Guid id) =>
        shop.InDb(db => db.ProofRequests.AsNoTracking().SingleAsync(one => one.Id == id));

    private Task<List<string>> Mails(string to) =>
        shop.InDb(db =>
            db.Set<Marketplace.Platform.Mail.OutgoingMail>()
                .Where(mail => mail.To == to)
                .Select(mail => mail.Subject)
                .ToListAsync()
        );

    private Task<Sight> Decide(Staff reader, Guid id, params (string, string)[] verdict) =>
        Decide(reader, id, read: true, verdict);

    private async Task<Sight> Decide(Staff person, Guid id, bool read, params (string, string)[] verdict)
    {
        var reader = await shop.SignIn(person);
        if (read)
            (
                await reader.Browser.GetAsync(new Uri($"/atelier/droits/{id}?handler=Document", UriKind.Relative))
            ).EnsureSuccessStatusCode();
        await reader.Open($"/atelier/droits/{id}");
        var after = await reader.Submit(verdict);
        Assert.Equal(HttpStatusCode.OK, after.Status);
        return after;
    }

    [GeneratedRegex("S-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex Code();

    [GeneratedRegex("href=\"(/tarif-solidaire/document\\?renouvelle=[^\"]+)\"")]
    private static partial Regex Renewal();
}
