using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Marketplace.Workshop.Evidence;
using Marketplace.Workshop.Evidence.Snapshots;

namespace Marketplace.Tests.Workshop.Evidence.Snapshots;

/// <summary>Whatever happens to a snapshot on its way, it is read or refused with a reason: nothing else is ever thrown.</summary>
public sealed class MutatedSnapshotTests
{
    private static readonly Gen<byte[]> _fixture = OneOf(Fixture.All.Select(Fixture.Bytes).ToArray());

    [Fact]
    public void Bytes_overwritten_at_random() =>
        Gen.Select(_fixture, Gen.Select(Gen.Int[0, 20_000], Gen.Byte).Array[1, 30])
            .Sample((bytes, strokes) => IsReadOrRefused(Overwrite(bytes, strokes)), iter: 3000);

    [Fact]
    public void A_file_cut_out_of_another_one() =>
        Gen.Select(_fixture, _fixture, Gen.Double.Unit, Gen.Double.Unit)
            .Sample(
                (one, two, a, b) => IsReadOrRefused([.. one[..(int)(a * one.Length)], .. two[(int)(b * two.Length)..]]),
                iter: 1000
            );

    [Fact]
    public void Values_replaced_by_others_of_any_kind() =>
        Gen.Select(_fixture, Gen.Select(Gen.Int[0, 400], _value).Array[1, 6])
            .Sample((bytes, changes) => IsReadOrRefused(Replace(bytes, changes)), iter: 2000);

    [Fact]
    public void Tool_output_scrambled_inside_its_text() =>
        Gen.Select(OneOf("smartctl", "inxi", "dmidecode"), Gen.Select(Gen.Int[0, 5000], Gen.Char).Array[1, 20])
            .Sample((tool, strokes) => IsReadOrRefused(Scramble("s3-laptop-two-ssd.json", tool, strokes)), iter: 2000);

    private static readonly Gen<string> _value = Gen.OneOf(
        OneOf(
            "null",
            "true",
            "[]",
            "{}",
            "[[]]",
            "-1",
            "1e999",
            "99999999999999999999",
            "\"\"",
            "\"0\"",
            "[\"\"]",
            "[{\"type\":7}]"
        ),
        Gen.String.Select(s => JsonValue.Create(s).ToJsonString()),
        Gen.Double.Where(double.IsFinite).Select(d => JsonValue.Create(d).ToJsonString())
    );

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static bool IsReadOrRefused(byte[] bytes)
    {
        try
        {
            var snapshot = SnapshotReader.Read(bytes);
            return ComponentsHash.Of(snapshot.Specification).Length == 64;
        }
        catch (UnreadableEvidence e)
        {
            return e.Code.Length > 0 && e.Message.Length > 0;
        }
    }

    private static byte[] Overwrite(byte[] bytes, (int At, byte With)[] strokes)
    {
        var copy = bytes.ToArray();
        foreach (var (at, with) in strokes)
            copy[at % copy.Length] = with;
        return copy;
    }

    private static byte[] Replace(byte[] bytes, (int At, string With)[] changes)
    {
        var root = JsonNode.Parse(bytes)!;
        foreach (var (at, with) in changes)
        {
            var places = Places(root).ToList();
            if (places.Count > 0)
                places[at % places.Count](JsonNode.Parse(with));
        }
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    // Every place in the tree that can take another value.
    private static IEnumerable<Action<JsonNode?>> Places(JsonNode? node) =>
        node switch
        {
            JsonObject o => o.ToList().SelectMany(p => Places(p.Value).Prepend(value => o[p.Key] = value)),
            JsonArray a => Enumerable.Range(0, a.Count).SelectMany(i => Places(a[i]).Prepend(value => a[i] = value)),
            _ => [],
        };

    private static byte[] Scramble(string fixture, string tool, (int At, char With)[] strokes)
    {
        var root = JsonNode.Parse(Fixture.Bytes(fixture))!;
        var text = root["data"]![tool]!.GetValue<string>().ToCharArray();
        foreach (var (at, with) in strokes)
            text[at % text.Length] = char.IsSurrogate(with) ? '#' : with;
        root["data"]![tool] = new string(text);
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }
}
