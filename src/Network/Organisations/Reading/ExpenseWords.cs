using Marketplace.Network.Contracts;

namespace Marketplace.Network.Organisations;

/// <summary>How the state of an expense is said to whoever made it.</summary>
internal static class ExpenseWords
{
    public static string Of(Expense expense) =>
        expense.State switch
        {
            SpendState.Recorded => "enregistrée",
            SpendState.Pending => "attend l’accord d’une deuxième personne",
            SpendState.Approved => "acceptée",
            SpendState.Refused => $"refusée : {expense.Why}",
            SpendState.Released => "annulée",
            _ => throw new ArgumentOutOfRangeException(nameof(expense), expense.State, "A state without a word."),
        };
}
