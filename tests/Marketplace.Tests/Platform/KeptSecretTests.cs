using Marketplace.Platform.Files;

namespace Marketplace.Tests.Platform;

public sealed class KeptSecretTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("secret-").FullName;

    private string Kept => Path.Combine(folder, "one.key");

    [Fact]
    public void Of_many_who_draw_at_once_all_have_what_the_first_drew()
    {
        for (var round = 0; round < 20; round++)
        {
            var path = Path.Combine(folder, $"{round}.key");
            var seen = new Guid[16];
            var threads = Enumerable
                .Range(0, seen.Length)
                .Select(n => new Thread(() => seen[n] = new Guid(KeptSecret.Read(path, Draw))))
                .ToList();

            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());

            Assert.Single(seen.Distinct());
        }
    }

    [Fact]
    public void What_is_there_is_never_drawn_again()
    {
        var first = KeptSecret.Read(Kept, Draw);

        Assert.Equal(first, KeptSecret.Read(Kept, () => throw new InvalidOperationException("Drawn again.")));
    }

    [Fact]
    public void Only_its_owner_reads_it()
    {
        KeptSecret.Read(Kept, Draw);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Kept));
    }

    [Fact]
    public void A_draw_that_fails_leaves_nothing_and_the_next_one_makes_it()
    {
        Assert.Throws<IOException>(() => KeptSecret.Read(Kept, () => throw new IOException("The disk is full.")));

        Assert.False(File.Exists(Kept));
        Assert.Equal(16, KeptSecret.Read(Kept, Draw).Length);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static byte[] Draw() => Guid.NewGuid().ToByteArray();
}
