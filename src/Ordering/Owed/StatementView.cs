namespace Marketplace.Ordering.Owed;

/// <summary>An account as its page shows it, with the rates that its interest follows.</summary>
internal sealed record StatementView(Statement Statement, LateSettings Late);
