using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Platform;

/// <summary>A setting is wrong: the start stops with a sentence that names it.</summary>
public sealed class WrongSetting(string setting, string why, Exception? cause = null)
    : Exception($"Réglage « {setting} » : {why}", cause)
{
    public string Setting { get; } = setting;
}

/// <summary>Reads a section into its record, at start, and refuses what it does not know or cannot hold.</summary>
public static class SettingsReader
{
    /// <exception cref="WrongSetting">An unknown name, a value of the wrong kind, or one that breaks a rule.</exception>
    public static TSettings AddSettings<TSettings>(
        this IServiceCollection services,
        IConfiguration configuration,
        string section
    )
        where TSettings : class, new()
    {
        var settings = Read<TSettings>(configuration, section);
        services.AddSingleton(settings);
        return settings;
    }

    public static TSettings Read<TSettings>(IConfiguration configuration, string section)
        where TSettings : class, new()
    {
        var settings = Bind<TSettings>(configuration, section);
        var faults = new List<ValidationResult>();
        if (
            !Validator.TryValidateObject(settings, new ValidationContext(settings), faults, validateAllProperties: true)
        )
            throw new WrongSetting(
                $"{section}:{faults[0].MemberNames.FirstOrDefault()}",
                faults[0].ErrorMessage ?? "valeur refusée."
            );
        return settings;
    }

    private static TSettings Bind<TSettings>(IConfiguration configuration, string section)
        where TSettings : class, new()
    {
        try
        {
            return configuration
                    .GetSection(section)
                    .Get<TSettings>(options => options.ErrorOnUnknownConfiguration = true)
                ?? new TSettings();
        }
        catch (InvalidOperationException failure)
        {
            throw new WrongSetting(section, $"{failure.Message} {failure.InnerException?.Message}".Trim(), failure);
        }
    }
}
