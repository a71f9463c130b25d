using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Marketplace.Platform;

/// <summary>Why a rule says no: a stable code in kebab-case for machines, a sentence for the person.</summary>
public sealed record Reason(string Code, string Text);

/// <summary>The business says no, for reasons that the person can read. Anything else that is thrown is a bug.</summary>
[SuppressMessage("Design", "CA1032", Justification = "A refusal always has a sentence.")]
public sealed class Refusal(string message, IReadOnlyList<Reason>? reasons = null) : Exception(message)
{
    /// <summary>The rules that refuse, each with its code; empty where one sentence says it all.</summary>
    public IReadOnlyList<Reason> Reasons { get; } = reasons ?? [];
}

/// <summary>The guard at the head of a domain method.</summary>
public static class Refuse
{
    public static void If([DoesNotReturnIf(true)] bool broken, string reason, params object?[] values)
    {
        if (broken)
            throw new Refusal(
                values is [] ? reason : string.Format(CultureInfo.GetCultureInfo("fr-FR"), reason, values)
            );
    }

    /// <summary>Refuses with a reason whose code is part of the contract (see the API).</summary>
    public static void If([DoesNotReturnIf(true)] bool broken, Reason reason)
    {
        if (broken)
            throw new Refusal(reason.Text, [reason]);
    }

    /// <summary>Refuses when at least one reason stands.</summary>
    public static void Unless(IReadOnlyList<Reason> none, string sentence)
    {
        if (none.Count > 0)
            throw new Refusal(sentence, none);
    }
}
