namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>The same fact as several sources give it; those that are silent are left out.</summary>
internal static class Sources
{
    public static IReadOnlyDictionary<string, string> Of(params (string Source, string? Value)[] said) =>
        said.Where(s => s.Value is not null).ToDictionary(s => s.Source, s => s.Value!);
}
