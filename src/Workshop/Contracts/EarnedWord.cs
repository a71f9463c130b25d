namespace Marketplace.Workshop.Contracts;

/// <summary>What a unit may be called in a listing (décret 2022-190, C. conso. R.122-4 to R.122-6).</summary>
public enum EarnedWord
{
    TestedUsed,

    /// <summary>All functions tested and all data erased.</summary>
    Refurbished,

    /// <summary>Refurbished, and every operation was done in France.</summary>
    RefurbishedInFrance,
}

/// <summary>The words themselves, as the law has them.</summary>
public static class EarnedWords
{
    public static string Of(EarnedWord word) =>
        word switch
        {
            EarnedWord.TestedUsed => "occasion testée",
            EarnedWord.Refurbished => "reconditionné",
            EarnedWord.RefurbishedInFrance => "reconditionné en France",
            _ => throw new ArgumentOutOfRangeException(nameof(word), word, "No wording exists for this value."),
        };
}
