using Marketplace.Platform;

namespace Marketplace.Solidarity.Prescribers;

/// <summary>The sheet that the person takes home: a square to scan, and the code in letters that a hand can copy.</summary>
internal sealed class PrintPrescriptionModel(Prescribing prescribing, IPublicAddress site, TimeProvider clock)
    : ReadPrescriptionModel(prescribing, site, clock);
