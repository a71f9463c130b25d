using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Network.Appearance;

/// <summary>Which theme each host name wears, and a look at one before it is chosen.</summary>
[Authorize(Access.Administrator)]
internal sealed class ChooseThemeModel(
    Db db,
    IThemes themes,
    IPreview preview,
    ThemesOfHosts hosts,
    IJournal journal,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public string? Host { get; set; }

    [BindProperty]
    public string? Theme { get; set; }

    public IReadOnlyList<ThemeCard> Themes => themes.All;
    public IReadOnlyList<ThemeChoice> Choices { get; private set; } = [];
    public string Usual => themes.Usual;
    public string? Previewed => preview.Theme;

    public Field HostField =>
        new("Host", "Nom de domaine")
        {
            Value = Host ?? Request.Host.Host,
            Hint = "Celui que les visiteurs écrivent, sans https:// ni port.",
        };

    public Field ThemeField =>
        new("Theme", "Thème")
        {
            Value = Theme ?? Usual,
            Choices =
            [
                .. Themes.Select(theme => new Choice(
                    theme.Name,
                    theme.Shop is null ? theme.Name : $"{theme.Name} : {theme.Shop}"
                )),
            ],
        };

    public async Task OnGetAsync(CancellationToken cancellation) => Choices = await Read(cancellation);

    public async Task<IActionResult> OnPostChooseAsync(CancellationToken cancellation)
    {
        Choices = await Read(cancellation);
        Refuse.If(themes.All.All(one => one.Name != Theme), "Choisissez un thème de la liste.");
        var host = (Host ?? "").Trim().ToLowerInvariant();
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.ThemeChoices.SingleOrDefaultAsync(choice => choice.Host == host, cancellation) is { } chosen)
            chosen.Wear(Theme!, now);
        else
            db.ThemeChoices.Add(new ThemeChoice(host, Theme!, now));
        journal.Note(User.Actor(), $"thème {Theme} pour {host}");
        return await Save(cancellation);
    }

    public async Task<IActionResult> OnPostGiveBackAsync(string host, CancellationToken cancellation)
    {
        if (await db.ThemeChoices.SingleOrDefaultAsync(choice => choice.Host == host, cancellation) is not { } chosen)
            return RedirectToPage();
        db.Remove(chosen);
        journal.Note(User.Actor(), $"thème habituel pour {host}");
        return await Save(cancellation);
    }

    public IActionResult OnPostPreview(string theme)
    {
        if (themes.All.All(one => one.Name != theme))
            return NotFound();
        preview.Start(theme);
        return Redirect("/");
    }

    public IActionResult OnPostStop()
    {
        preview.Stop();
        return RedirectToPage();
    }

    private async Task<IActionResult> Save(CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        hosts.Forget();
        return RedirectToPage();
    }

    private Task<List<ThemeChoice>> Read(CancellationToken cancellation) =>
        db.ThemeChoices.AsNoTracking().OrderBy(choice => choice.Host).ToListAsync(cancellation);
}
