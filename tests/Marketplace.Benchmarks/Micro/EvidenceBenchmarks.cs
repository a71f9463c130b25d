using BenchmarkDotNet.Attributes;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Erasures;
using Marketplace.Workshop.Evidence.Snapshots;
using Marketplace.Workshop.Wiping.Verdicts;

namespace Marketplace.Benchmarks.Micro;

/// <summary>Reading a snapshot of each format, reading a wipe report, and judging it.</summary>
[MemoryDiagnoser, ShortRunJob]
public class EvidenceBenchmarks
{
    private readonly byte[] s1 = Fixtures.Read("Snapshots", "s1-laptop.json");
    private readonly byte[] s2 = Fixtures.Read("Snapshots", "s2-laptop-usb-stick.json");
    private readonly byte[] s3 = Fixtures.Read("Snapshots", "s3-laptop-two-ssd.json");
    private readonly byte[] s4 = Fixtures.Read("Snapshots", "s4-credential.json");
    private readonly byte[] nwipe = Fixtures.Read("Erasures", "nwipe-0.42-dod-short.log");
    private ErasureReport report = null!;
    private DriveContext context = null!;

    [GlobalSetup]
    public void ReadOnce()
    {
        report = ErasureReader.Read(nwipe).Reports[0];
        context = new DriveContext { KnownDrive = report.Drive };
    }

    [Benchmark]
    public object SnapshotS1() => SnapshotReader.Read(s1);

    [Benchmark]
    public object SnapshotS2() => SnapshotReader.Read(s2);

    [Benchmark]
    public object SnapshotS3() => SnapshotReader.Read(s3);

    [Benchmark]
    public object SnapshotS4() => SnapshotReader.Read(s4);

    [Benchmark]
    public object ReadWipe() => ErasureReader.Read(nwipe);

    [Benchmark]
    public object Verdict() => WipeRules.Judge(report, context);
}
