using Marketplace.Accounts;
using Marketplace.Catalog;
using Marketplace.Network;
using Marketplace.Ordering;
using Marketplace.Platform;
using Marketplace.Traceability;
using Marketplace.Web;
using Marketplace.Workshop;

Module[] modules =
[
    new AccountsModule(),
    new NetworkModule(),
    new WorkshopModule(),
    new CatalogModule(),
    new OrderingModule(),
    new TraceabilityModule(),
];

try
{
    var app = Site.Build(args, modules);
    return await Verbs.Run(app, args);
}
catch (WrongSetting wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 78; // EX_CONFIG of sysexits.h
}
