using Marketplace.Workshop.Contracts;

namespace Marketplace.Workshop.Permits.Rules;

/// <summary>The word that a unit has earned (décret 2022-190, C. conso. R.122-4 and R.122-5).</summary>
internal static class Wording
{
    // France and its overseas departments, ISO 3166-1.
    private static readonly string[] France = ["FR", "GP", "MQ", "GF", "RE", "YT"];

    /// <param name="countries">Of every operation on the unit; an operation whose place is unknown is an empty code.</param>
    public static EarnedWord Earned(FunctionClass function, bool dataCleared, IReadOnlyCollection<string> countries)
    {
        if (function < FunctionClass.F5 || !dataCleared)
            return EarnedWord.TestedUsed;
        return countries.Count > 0 && countries.All(country => France.Contains(country))
            ? EarnedWord.RefurbishedInFrance
            : EarnedWord.Refurbished;
    }
}
