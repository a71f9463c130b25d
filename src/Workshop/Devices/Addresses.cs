using Marketplace.Platform;
using Marketplace.Platform.Theming;

namespace Marketplace.Workshop.Devices;

/// <summary>Where the screens of a device are, and which one lifts which reason.</summary>
internal static class Addresses
{
    public const string Devices = "/atelier/appareils";
    public const string Evidence = "/atelier/preuves";

    public static string Of(Device device) => Of(device.Tag.ToString());

    public static string Of(string tag) => $"{Devices}/{tag}";

    /// <summary>A reason with the screen where it is dealt with.</summary>
    public static ReasonLink Lift(Device device, Reason reason) =>
        new(
            reason.Code,
            reason.Text,
            Screen(reason.Code) is { } screen ? Of(device) + screen : $"{Evidence}?appareil={device.Tag}"
        );

    /// <summary>Null: only a new file from the bench lifts it.</summary>
    private static string? Screen(string code) =>
        code switch
        {
            "type-unknown" => "/type",
            "verifier-missing" or "same-person-verified" or "components-changed" => "/verification",
            "visual-check-missing" => "/vide",
            "safety-missing" or "safety-failed" => "/securite",
            "function-missing" or "function-too-low" or "os-support-too-short" => "/fonctions",
            "grade-missing" or "grade-not-listable" or "ruleset-inactive" => "/grade",
            "photos-missing" => "/photos",
            "quality-check-missing" or "same-person-checked" => "/controle",
            "incident-open" => "/incident",
            "legal-status" => "/statut",
            "sampling-required" => "/sondage",
            _ => null,
        };
}
