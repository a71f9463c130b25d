using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Platform.Theming;

/// <summary>Joins the questions of a form with what came back for them.</summary>
public static class FieldAnswers
{
    /// <summary>The question with what was written (never a password) and the first thing to change.</summary>
    public static Field After(this Field field, ModelStateDictionary answers)
    {
        if (!answers.TryGetValue(field.Name, out var answer))
            return field;

        return field with
        {
            Value = field.Type is "password" ? null : answer.AttemptedValue ?? field.Value,
            Error = answer.Errors.FirstOrDefault()?.ErrorMessage,
        };
    }
}
