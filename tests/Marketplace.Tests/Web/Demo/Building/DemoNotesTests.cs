using Marketplace.Web.Demo.Building;

namespace Marketplace.Tests.Web.Demo.Building;

public sealed class DemoNotesTests : IDisposable
{
    private static readonly DateTime Now = new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);
    private readonly string root = Directory.CreateTempSubdirectory("notes-").FullName;

    private string Path => System.IO.Path.Combine(root, "demo-accounts.txt");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void The_beginning_is_noted_once()
    {
        DemoNotes.Open(root, Now);

        Assert.Equal(Now, DemoNotes.Open(root, Now.AddDays(3)).StartedAt);
    }

    [Fact]
    public void A_password_is_drawn_once_and_found_again_at_the_next_start()
    {
        DemoNotes.Open(root, Now).Password("worker", "nadia@x.example", () => "first");

        var again = DemoNotes.Open(root, Now).Password("worker", "nadia@x.example", () => "second");

        Assert.Equal("first", again);
    }

    [Fact]
    public void Two_accounts_have_two_passwords()
    {
        var notes = DemoNotes.Open(root, Now);

        Assert.Equal("one", notes.Password("worker", "a@x.example", () => "one"));
        Assert.Equal("two", notes.Password("worker", "aa@x.example", () => "two"));
    }

    [Fact]
    public void Accounts_and_tokens_are_told_in_the_words_of_the_contract_and_nothing_else_is()
    {
        var notes = DemoNotes.Open(root, Now);
        notes.Password("lead", "etienne@x.example", () => "secret-words");
        notes.NoteToken("re-ordi", "mkt_abc");
        notes.NoteCode("S-0000-1111-2222", "tarif solidaire");
        notes.NoteVoucher("B-0000-1111-2222", "50 €");
        notes.Done("unit-1");

        Assert.Equal(
            [
                "Account: lead etienne@x.example secret-words",
                "API token: re-ordi mkt_abc",
                "Prescriber code: S-0000-1111-2222 tarif solidaire",
                "Voucher: B-0000-1111-2222 50 €",
            ],
            DemoNotes.Open(root, Now).Accesses
        );
    }

    [Fact]
    public void A_token_that_was_never_noted_is_not_known() => Assert.Null(DemoNotes.Open(root, Now).Token("re-ordi"));

    [Fact]
    public void What_is_done_stays_done()
    {
        var notes = DemoNotes.Open(root, Now);
        notes.Done("unit-1");
        notes.Done("unit-1");

        Assert.True(DemoNotes.Open(root, Now).IsDone("unit-1"));
        Assert.False(notes.IsDone("unit-10"));
        Assert.Single(File.ReadAllLines(Path), "Done: unit-1");
    }

    [Fact]
    public void Another_database_is_another_beginning_with_the_same_passwords()
    {
        var notes = DemoNotes.Open(root, Now);
        notes.Password("lead", "etienne@x.example", () => "secret-words");
        notes.NoteToken("re-ordi", "mkt_abc");
        notes.Done("unit-1");

        notes.StartAnew(Now.AddDays(1));

        var again = DemoNotes.Open(root, Now);
        Assert.Equal(Now.AddDays(1), again.StartedAt);
        Assert.False(again.IsDone("unit-1"));
        Assert.Null(again.Token("re-ordi"));
        Assert.Equal("secret-words", again.Password("lead", "etienne@x.example", () => "other"));
    }

    [Fact]
    public void Nobody_but_its_owner_reads_the_file()
    {
        DemoNotes.Open(root, Now);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
    }
}
