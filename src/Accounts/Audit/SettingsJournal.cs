using Marketplace.Accounts.Contracts;
using Marketplace.Platform;

namespace Marketplace.Accounts.Audit;

internal sealed class SettingsJournal(Db db, TimeProvider clock) : IJournal
{
    public void Note(Actor by, string what) => db.Note(clock, Deed.SettingChanged, by, null, what);
}
