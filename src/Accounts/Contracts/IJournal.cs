using Marketplace.Platform;

namespace Marketplace.Accounts.Contracts;

/// <summary>The audit trail, for the modules that change how the network works.</summary>
public interface IJournal
{
    /// <summary>Adds a line, saved with the change that it tells.</summary>
    /// <param name="by">Who changed it.</param>
    /// <param name="what">What was changed, in at most 200 characters: « thème Valdor pour pc.exemple.fr ».</param>
    void Note(Actor by, string what);
}
