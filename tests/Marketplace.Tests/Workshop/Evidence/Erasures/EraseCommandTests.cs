using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Erasures;

namespace Marketplace.Tests.Workshop.Evidence.Erasures;

public sealed class EraseCommandTests
{
    [Theory]
    [InlineData("shred --iterations=1 /dev/sda", Technique.Overwrite)]
    [InlineData("sudo /usr/bin/dd if=/dev/zero of=/dev/sda bs=4M", Technique.Overwrite)]
    [InlineData("badblocks -svw /dev/sda", Technique.Overwrite)]
    [InlineData("hdparm --user-master u --security-erase x /dev/sda", Technique.AtaSecureErase)]
    [InlineData("hdparm --user-master u --security-erase-enhanced x /dev/sda", Technique.AtaEnhancedSecureErase)]
    [InlineData("hdparm --sanitize-crypto-scramble /dev/sda", Technique.AtaSanitizeCrypto)]
    [InlineData("hdparm --sanitize-block-erase /dev/sda", Technique.AtaSanitizeBlock)]
    [InlineData("hdparm --sanitize-overwrite hex:00 /dev/sda", Technique.AtaSanitizeOverwrite)]
    [InlineData("nvme sanitize /dev/nvme0 --sanact=2", Technique.NvmeSanitizeBlock)]
    [InlineData("nvme sanitize /dev/nvme0 -a start-crypto-erase", Technique.NvmeSanitizeCrypto)]
    [InlineData("nvme sanitize /dev/nvme0 -a 1", Technique.Unknown)]
    [InlineData("nvme format /dev/nvme0n1", Technique.NvmeFormat)]
    [InlineData("blkdiscard /dev/sda", Technique.Unknown)]
    public void A_command_tells_its_technique(string command, object technique) =>
        Assert.Equal((Technique)technique, EraseCommand.Recognise(command)?.Technique);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hdparm -I /dev/sda")]
    [InlineData("hdparm --user-master u --security-set-pass x /dev/sda")]
    [InlineData("dd if=/dev/sda bs=512 count=1 | xxd -ps")]
    [InlineData("badblocks -sv /dev/sda")]
    [InlineData("nvme list")]
    [InlineData("echo shred /dev/sda")]
    public void A_command_that_erases_nothing_is_not_recognised(string? command) =>
        Assert.Null(EraseCommand.Recognise(command));

    [Theory]
    [InlineData("nvme format /dev/nvme0n1", null)]
    [InlineData("nvme format /dev/nvme0n1 --ses=0", 0)]
    [InlineData("nvme format /dev/nvme0n1 --ses=1", 1)]
    [InlineData("nvme format /dev/nvme0n1 -s 2", 2)]
    [InlineData("nvme format /dev/nvme0n1 -s1", 1)]
    [InlineData("nvme format /dev/nvme0n1 --ses", null)]
    public void The_secure_erase_setting_is_read_however_it_is_written(string command, int? setting) =>
        Assert.Equal(setting, EraseCommand.Recognise(command)?.SecureEraseSetting);

    [Theory]
    [InlineData("shred /dev/sda", 3)]
    [InlineData("shred -n 1 -z /dev/sda", 2)]
    [InlineData("dd if=/dev/urandom of=/dev/sda", 1)]
    [InlineData("badblocks -w /dev/sda", 4)]
    public void The_passes_are_those_that_the_tool_makes(string command, int passes) =>
        Assert.Equal(passes, EraseCommand.Recognise(command)?.Passes);
}
