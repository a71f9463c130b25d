using System.Net;
using System.Text;
using Marketplace.Network;
using Marketplace.Network.Contracts;
using Marketplace.Network.Mails;
using Marketplace.Platform.Mail;

namespace Marketplace.Tests.Network.Organisations;

public sealed class PaperTests(Shop shop) : IClassFixture<Shop>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\nstatuts");

    [Fact]
    public async Task Statutes_are_kept_for_the_members_and_nobody_else()
    {
        var bureau = await shop.NewOrganisation();
        var (_, member) = await bureau.Welcome(OrganisationRole.Buyer);
        var stranger = await shop.SignIn(await shop.NewPerson("curieuse"));

        var page = await Add(bureau, "statuts.exe", Pdf);
        var file = page.Html.Split("documents?handler=File&amp;paper=")[1].Split('"')[0];
        var address = $"{bureau.Home}/documents?handler=File&paper={file}";

        Assert.Contains("statuts.pdf", page.Text, StringComparison.Ordinal);
        Assert.Equal(Pdf, await member.Browser.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open(address)).Status);
        await bureau.Visitor.Open($"{bureau.Home}/documents");
        Assert.Contains("Aucun document", (await bureau.Visitor.Press("Retirer")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await member.Open(address)).Status);
    }

    [Fact]
    public async Task A_file_is_told_by_its_bytes_and_not_by_its_name()
    {
        var bureau = await shop.NewOrganisation();

        var page = await Add(bureau, "statuts.pdf", "<html><script>alert(1)</script>"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("ni un PDF, ni une photo", page.Text, StringComparison.Ordinal);

        var broken = await Add(
            bureau,
            "rib.png",
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2]
        );
        Assert.Contains("peut-être abîmé", broken.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_heavy_or_missing_is_refused()
    {
        var bureau = await shop.NewOrganisation();

        var heavy = await Add(bureau, "statuts.pdf", [.. Pdf, .. new byte[8 * 1024 * 1024]]);
        Assert.Contains("trop lourd", heavy.Text, StringComparison.Ordinal);
        var none = await Add(bureau, "vide.pdf", []);

        Assert.Contains("Choisissez un PDF", none.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_letter_of_an_invitation_says_who_invites_and_leads_to_one_place()
    {
        var letter = new Letters([new NetworkModule()]).Write("organisation-invitation", MemberLetter.Example);

        Assert.InRange(letter.Subject.Length, 10, 78);
        Assert.Contains("Les Gardons", letter.Text, StringComparison.Ordinal);
        Assert.Contains(MemberLetter.Example.Link, letter.Text, StringComparison.Ordinal);
        Assert.Contains("invitation?cle=exemple", letter.Html, StringComparison.Ordinal);
        Assert.Contains("04 66 00 00 00", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\{\{|\}\}|\{%|%\}", letter.Text + letter.Html);
    }

    private static async Task<Sight> Add(Bureau bureau, string name, byte[] content)
    {
        await bureau.Visitor.Open($"{bureau.Home}/documents");
        return await bureau.Visitor.Upload(
            [new Attached("Fichier", name, content, "application/pdf")],
            ("Kind", "Statutes")
        );
    }
}
