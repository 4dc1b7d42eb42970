using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace FactCheck.Extraction.Labelling;

/// <summary>
/// The trained weights: a column for each of claim, opinion, other and check-worthiness, by signal (single precision) and by
/// hashed feature (eight bits with one scale a column). Written by <c>FactCheck.Training</c>, read from the assembly; the
/// layout is in <see cref="Write"/>. Immutable and thread-safe.
/// </summary>
internal sealed class LabellerModel
{
    /// <summary>Raised whenever the layout of the file changes.</summary>
    public const int FormatVersion = 1;

    public const int Heads = 4;

    private const uint Magic = 0x4D4C4346; // "FCLM"
    private const int HeaderLength = 16;
    private const int FloatCount = (PassageFeatures.Groups * Heads) + Heads + Heads + (Signals.Count * Heads);

    private static readonly Lazy<LabellerModel> LazyShipped = new(() => Parse(ReadShipped()));

    private readonly Vector128<float>[] groupWeights;
    private readonly Vector128<float> biases;
    private readonly Vector128<float>[] signals;
    private readonly sbyte[] table;

    private LabellerModel(
        ReadOnlySpan<float> groupWeights,
        ReadOnlySpan<float> scales,
        ReadOnlySpan<float> biases,
        ReadOnlySpan<float> signalWeights,
        sbyte[] table
    )
    {
        this.biases = Vector128.Create(biases);
        this.table = table;
        // The scale of a head's bytes and the weight of a group are one factor.
        this.groupWeights = new Vector128<float>[PassageFeatures.Groups];
        for (var i = 0; i < this.groupWeights.Length; i++)
        {
            this.groupWeights[i] = Vector128.Create(groupWeights.Slice(i * Heads, Heads)) * Vector128.Create(scales);
        }

        signals = new Vector128<float>[Signals.Count];
        for (var i = 0; i < signals.Length; i++)
        {
            signals[i] = Vector128.Create(signalWeights.Slice(i * Heads, Heads));
        }
    }

    /// <summary>The model that ships with the library.</summary>
    public static LabellerModel Shipped => LazyShipped.Value;

    /// <summary>The bytes of the shipped model.</summary>
    public static byte[] ReadShipped()
    {
        using var stream =
            typeof(LabellerModel).Assembly.GetManifestResourceStream("FactCheck.Extraction.labeller.model")
            ?? throw new InvalidOperationException("The labeller's model is missing from the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Reads a model; refuses one of another format or of other features.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model that this code can use.</exception>
    public static LabellerModel Parse(ReadOnlySpan<byte> bytes)
    {
        if (
            bytes.Length != HeaderLength + (FloatCount * sizeof(float)) + (Heads << PassageFeatures.HashBits)
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic
            || BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]) != FormatVersion
            || BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) != PassageFeatures.Version
            || BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]) != PassageFeatures.HashBits
        )
        {
            throw new InvalidDataException(
                $"Not a labeller model of format {FormatVersion}, features {PassageFeatures.Version}. Run FactCheck.Training."
            );
        }

        var floats = new float[FloatCount];
        for (var i = 0; i < floats.Length; i++)
        {
            floats[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(HeaderLength + (i * sizeof(float)))..]);
        }

        var weights = new sbyte[Heads << PassageFeatures.HashBits];
        bytes[(HeaderLength + (FloatCount * sizeof(float)))..]
            .CopyTo(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        const int Grouped = PassageFeatures.Groups * Heads;
        var rest = floats.AsSpan(Grouped);
        return new LabellerModel(
            floats.AsSpan(0, Grouped),
            rest[..Heads],
            rest[Heads..(2 * Heads)],
            rest[(2 * Heads)..],
            weights
        );
    }

    /// <summary>
    /// The file's bytes, little-endian: magic, format, feature version, hash bits; the weight of each group by head, the scale and
    /// the bias of each head, the signals' weights by signal then head; the table, signed bytes by bucket then head.
    /// </summary>
    public static byte[] Write(
        ReadOnlySpan<float> groupWeights,
        ReadOnlySpan<float> scales,
        ReadOnlySpan<float> biases,
        ReadOnlySpan<float> signalWeights,
        ReadOnlySpan<sbyte> table
    )
    {
        var bytes = new byte[HeaderLength + (FloatCount * sizeof(float)) + table.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), PassageFeatures.Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), PassageFeatures.HashBits);
        var at = HeaderLength;
        foreach (
            var floats in (ReadOnlySpan<float[]>)
                [
                    [.. groupWeights],
                    [.. scales],
                    [.. biases],
                    [.. signalWeights],
                ]
        )
        {
            foreach (var x in floats)
            {
                BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(at), x);
                at += sizeof(float);
            }
        }

        System.Runtime.InteropServices.MemoryMarshal.AsBytes(table).CopyTo(bytes.AsSpan(at));
        return bytes;
    }

    /// <summary>The four margins of a passage: claim, opinion, other (before the softmax), check-worthiness (before the logistic).</summary>
    public Vector128<float> Score(PassageFeatures features)
    {
        var sum = biases;
        var values = features.SignalValues;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] != 0)
            {
                sum += signals[i] * values[i];
            }
        }

        for (var group = 0; group < PassageFeatures.Groups; group++)
        {
            var total = Vector128<int>.Zero;
            foreach (var id in features.Group(group))
            {
                total += Bucket(id);
            }

            sum += Vector128.ConvertToSingle(total) * groupWeights[group] * features.Scale(group);
        }

        return sum;
    }

    /// <summary>What one signal of this value adds to each margin.</summary>
    public Vector128<float> Contribution(Signal signal, float value) => signals[(int)signal] * value;

    /// <summary>What one occurrence of a hashed feature adds to each margin.</summary>
    public Vector128<float> Contribution(PassageFeatures features, int group, int id) =>
        Vector128.ConvertToSingle(Bucket(id)) * groupWeights[group] * features.Scale(group);

    private Vector128<int> Bucket(int id)
    {
        var at = id * Heads;
        return Vector128.Create(table[at], table[at + 1], table[at + 2], (int)table[at + 3]);
    }
}
