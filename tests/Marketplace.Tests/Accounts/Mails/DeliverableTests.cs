using Marketplace.Platform.Mail;
using MimeKit;

namespace Marketplace.Tests.Accounts.Mails;

public sealed class DeliverableTests
{
    [Theory]
    [InlineData("camille@exemple.fr")]
    [InlineData(" camille.o'hara+achat@courriel.exemple.fr ")]
    [InlineData("émilie@exemple.fr")]
    [InlineData("a_b%c@a-b.c1.fr")]
    public void What_a_server_takes_is_taken(string mail)
    {
        Assert.True(new DeliverableAttribute().IsValid(mail));
        Assert.True(MailboxAddress.TryParse(mail.Trim(), out var parsed) && parsed.Address == mail.Trim());
    }

    [Theory]
    [InlineData("camille")]
    [InlineData("camille@exemple")]
    [InlineData("a b@exemple.fr")]
    [InlineData("a@b@exemple.fr")]
    [InlineData("Camille <camille@exemple.fr>")]
    [InlineData("a@exemple.fr, b@exemple.fr")]
    [InlineData("a..b@exemple.fr")]
    [InlineData(".a@exemple.fr")]
    [InlineData("\"a\"@exemple.fr")]
    [InlineData("a@exemple.fr\r\nBcc: b@exemple.fr")]
    [InlineData("a\0@exemple.fr")]
    [InlineData("a@[127.0.0.1]")]
    public void What_cannot_be_sent_is_said_before_it_is_written_to(string mail) =>
        Assert.False(new DeliverableAttribute().IsValid(mail));
}
