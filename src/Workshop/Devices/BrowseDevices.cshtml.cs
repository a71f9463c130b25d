using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Workshop.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Devices;

/// <summary>The operator's devices. What the scan field sends comes here: a tag leads straight to its device.</summary>
internal sealed class BrowseDevicesModel(Db db, Bench bench) : PageModel
{
    private const int Size = 50;
    private const int LongestQuery = 100;

    public string Q { get; private set; } = "";
    public DeviceState? Only { get; private set; }
    public new DevicePage Page { get; private set; } = new([], null);
    public IReadOnlyDictionary<DeviceState, int> Counts { get; private set; } = new Dictionary<DeviceState, int>();
    public DateTime Now => bench.Now;

    public async Task<IActionResult> OnGetAsync(string? q, string? etat, string? suite, CancellationToken cancellation)
    {
        Q = (q ?? "").Trim() is { Length: > LongestQuery } long_ ? long_[..LongestQuery] : (q ?? "").Trim();
        Only = Enum.TryParse<DeviceState>(etat, out var state) && Enum.IsDefined(state) ? state : null;
        var mine = db.Devices.Of(User.Operator());
        if (Tag.TryParse(Q, out var tag) && await mine.AnyAsync(device => device.Tag == tag, cancellation))
            return Redirect(Addresses.Of(tag.ToString()));

        var found = DevicePage.Matching(mine, Q);
        Counts = await found.CountByState(cancellation);
        var shown = Only is { } only ? found.In(only) : found;
        Page = await DevicePage.Read(shown, DeviceCursor.Read(suite), Size, cancellation);
        return base.Page();
    }

    public string Narrowed(DeviceState? state) => Address(state, null);

    public string After(string next) => Address(Only, next);

    private string Address(DeviceState? state, string? next)
    {
        var query = QueryString.Empty;
        if (Q.Length > 0)
            query = query.Add("q", Q);
        if (state is { } only)
            query = query.Add("etat", only.ToString());
        return Addresses.Devices + (next is null ? query : query.Add("suite", next)).ToUriComponent();
    }
}
