namespace Marketplace.Platform.Theming;

/// <summary>The themes that the shop could wear: the folders of <c>themes/</c>, one that was just dropped in among them.</summary>
public interface IThemes
{
    /// <summary>All of them, by name.</summary>
    IReadOnlyList<ThemeCard> All { get; }

    /// <summary>The theme of the settings, worn where nobody chose another.</summary>
    string Usual { get; }
}

/// <summary>A theme as whoever chooses one sees it.</summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="Shop">The name that the shop bears in it; null keeps that of the settings.</param>
/// <param name="Promise">Its first sentence.</param>
/// <param name="Logo">The address of its logo.</param>
/// <param name="HasParts">It has parts of pages of its own, beside colours and words.</param>
public sealed record ThemeCard(string Name, string? Shop, string Promise, string Logo, bool HasParts);

/// <summary>Which theme was chosen for a host name.</summary>
public interface IThemeOfHost
{
    /// <summary>Null: nobody chose one.</summary>
    ValueTask<string?> Of(string host, CancellationToken cancellation);
}

/// <summary>A look at another theme, that only the browser of whoever asked for it has.</summary>
public interface IPreview
{
    /// <summary>From now on, for an hour at most, this browser is shown that theme.</summary>
    void Start(string theme);

    void Stop();

    /// <summary>The theme that is being looked at; null where none is.</summary>
    string? Theme { get; }
}
