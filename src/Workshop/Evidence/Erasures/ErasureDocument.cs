namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>One file of an erasure tool: its format, and what it says of each drive.</summary>
/// <param name="Format"><c>nwipe-log</c>, <c>nwipe-certificate</c>, <c>usody-sanitize</c>, <c>blancco-xml</c> or <c>bench-wipe</c>.</param>
internal sealed record ErasureDocument(string Format, IReadOnlyList<ErasureReport> Reports);
