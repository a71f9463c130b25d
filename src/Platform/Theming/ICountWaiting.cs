using System.Security.Claims;

namespace Marketplace.Platform.Theming;

/// <summary>
/// A module's part of the workshop's left rail: how many devices, files or orders wait at each station. One query per
/// module; a station that nothing waits for may be left out.
/// </summary>
public interface ICountWaiting
{
    /// <summary>How many wait, by the address of the station: <c>/atelier/preuves</c> → 3.</summary>
    Task<IReadOnlyDictionary<string, int>> CountFor(ClaimsPrincipal worker, CancellationToken cancellation);
}
