using Marketplace.Platform;
using Marketplace.Web;

try
{
    var app = Site.Build(args, Modules.All);
    return await Verbs.Run(app, args);
}
catch (WrongSetting wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 78; // EX_CONFIG of sysexits.h
}
