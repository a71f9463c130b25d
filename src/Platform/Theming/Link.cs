namespace Marketplace.Platform.Theming;

/// <summary>Somewhere to go, in the words of the person who goes there.</summary>
public sealed record Link(string Text, string Address);
