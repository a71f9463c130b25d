using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Marketplace.Web.Http;

/// <summary>What a form says, in French, when a value cannot be read at all.</summary>
internal static class FrenchMessages
{
    public static void InFrench(this DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustNotBeNullAccessor(_ => "Remplissez ce champ.");
        messages.SetMissingBindRequiredValueAccessor(name => $"Il manque une réponse : {name}.");
        messages.SetMissingKeyOrValueAccessor(() => "Remplissez ce champ.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() =>
            "Le formulaire est arrivé vide. Envoyez-le à nouveau."
        );
        messages.SetAttemptedValueIsInvalidAccessor((value, name) => $"« {value} » ne convient pas ici.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"« {value} » ne convient pas ici.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Cette valeur ne convient pas ici.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Cette valeur ne convient pas ici.");
        messages.SetValueIsInvalidAccessor(value => $"« {value} » ne convient pas ici.");
        messages.SetValueMustBeANumberAccessor(_ => "Écrivez un nombre.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Écrivez un nombre.");
    }
}
