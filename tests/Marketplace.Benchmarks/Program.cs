using BenchmarkDotNet.Running;
using Marketplace.Benchmarks.Load;
using Marketplace.Benchmarks.Pages;

return args switch
{
    ["load", .. var options] => await LoadRun.Run(LoadOptions.Read(options)),
    ["search", .. var options] => await SearchTimes.Run(options),
    ["lots"] => LotTimes.Run(),
    ["pages", .. var address] => await PageRun.Run(address.FirstOrDefault("http://localhost:5080")),
    ["bare", var bytes] => await BarePage.Serve(int.Parse(bytes, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Micro(args),
};

static int Micro(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(LoadRun).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
    return 0;
}
