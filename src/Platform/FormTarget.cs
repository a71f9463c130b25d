namespace Marketplace.Platform;

/// <summary>
/// An origin outside of this site to which one of its forms may lead, such as the payment page of a provider. The
/// content security policy lets browsers follow there and nowhere else.
/// </summary>
public sealed record FormTarget(string Origin);
