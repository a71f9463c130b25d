namespace Marketplace.Platform.Theming;

/// <summary>
/// One question of a form, as a text field, a long text, a list of choices or a box to tick. What was written is shown
/// again after an error, and the error stands beside the field.
/// </summary>
/// <param name="Name">The name that the page binds, also the field's id and the anchor of its error.</param>
/// <param name="Label">The question, in the words of the person who answers.</param>
public sealed record Field(string Name, string Label)
{
    /// <summary>What was written, or the value of what was chosen.</summary>
    public string? Value { get; init; }

    /// <summary>An example or the use that is made of the answer.</summary>
    public string? Hint { get; init; }

    /// <summary>What to change, as a sentence; null where the answer is fine.</summary>
    public string? Error { get; init; }

    /// <summary>The type of the HTML input: <c>text</c>, <c>email</c>, <c>tel</c>, <c>date</c>, <c>number</c>, <c>checkbox</c>, <c>textarea</c>.</summary>
    public string Type { get; init; } = "text";

    /// <summary>The HTML autocomplete token: <c>name</c>, <c>email</c>, <c>tel</c>, <c>postal-code</c>.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>False writes « (facultatif) » after the question.</summary>
    public bool Required { get; init; } = true;

    /// <summary>Where it is not empty, the person chooses one of these.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    public static Field Example { get; } =
        new("Telephone", "Votre numéro de téléphone")
        {
            Value = "06 12",
            Hint = "Pour vous dire que l’ordinateur est prêt. Rien d’autre.",
            Error = "Il manque des chiffres : un numéro en compte dix.",
            Type = "tel",
            Autocomplete = "tel",
        };
}

/// <summary>One possible answer.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null, bool Disabled = false);
