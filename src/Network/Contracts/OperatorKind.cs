namespace Marketplace.Network.Contracts;

/// <summary>What an operator is in law.</summary>
public enum OperatorKind
{
    Association,

    /// <summary>A company whose purpose is to bring people back to work (Code du travail L.5132-5).</summary>
    InsertionCompany,
    Company,
    Cooperative,
    PublicBody,
}

/// <summary>How the kind of an operator is said.</summary>
public static class OperatorKinds
{
    /// <summary>As a buyer reads it, without an article.</summary>
    public static string Word(this OperatorKind kind) =>
        kind switch
        {
            OperatorKind.Association => "association",
            OperatorKind.InsertionCompany => "entreprise d’insertion",
            OperatorKind.Company => "entreprise",
            OperatorKind.Cooperative => "coopérative",
            OperatorKind.PublicBody => "organisme public",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a word."),
        };
}
