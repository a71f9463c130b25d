namespace Marketplace.Browser;

/// <summary>The same shop in the other theme, with a phone number: a second process on a copy of the first one's files.</summary>
public sealed class SolidaireShop(RunningShop original) : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("solidaire-").FullName;
    private ShopProcess? program;

    public Uri Address => program!.Address;

    public async ValueTask InitializeAsync()
    {
        ShopProcess.Copy(original.Root, root);
        program = await ShopProcess.Start(
            root,
            "",
            "--Demo:Enabled=false",
            "--Site:Theme=Solidaire",
            "--Site:Phone=04 65 71 00 10"
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null)
            await program.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }
}
