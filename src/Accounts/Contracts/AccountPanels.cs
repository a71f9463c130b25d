namespace Marketplace.Accounts.Contracts;

/// <summary>
/// Something that a module shows on <c>/compte</c>: orders, alerts, a solidarity right. Register it with
/// <c>AddScoped&lt;IShowOnAccount, …&gt;()</c>.
/// </summary>
public interface IShowOnAccount
{
    /// <summary>Null: there is nothing to show to this person. One query, at most twenty lines.</summary>
    Task<AccountPanel?> For(DataSubject person, CancellationToken cancellation);
}

/// <summary>A titled list of the account page.</summary>
/// <param name="Order">Smaller comes first: orders 10, after-sale 20, solidarity 30, alerts 40.</param>
/// <param name="More">The page with everything; null where the list is whole.</param>
public sealed record AccountPanel(
    int Order,
    string Title,
    IReadOnlyList<AccountLine> Lines,
    Platform.Theming.Link? More = null
);

/// <summary>A line: what it is, where it leads, and a few words such as a date and a state.</summary>
/// <param name="Address">A path of this site; null where there is no page.</param>
public sealed record AccountLine(string Text, string? Address, string Detail = "");
