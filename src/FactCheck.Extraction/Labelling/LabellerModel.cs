using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FactCheck.Extraction.Labelling;

/// <summary>
/// The trained weights: a column for each of claim, opinion, other and check-worthiness, by signal (single precision) and by
/// hashed feature and by common word (eight bits with one scale a column). Written by <c>FactCheck.Training</c>, read from the assembly; the
/// layout is in <see cref="Write"/>. Immutable and thread-safe.
/// </summary>
internal sealed class LabellerModel
{
    /// <summary>Raised whenever the layout of the file changes.</summary>
    public const int FormatVersion = 2;

    public const int Heads = 4;

    private const uint Magic = 0x4D4C4346; // "FCLM"
    private const int HeaderLength = 16;
    private const int FloatCount = (PassageFeatures.Groups * Heads) + (3 * Heads) + (Signals.Count * Heads);
    private const int TableLength = Heads << PassageFeatures.HashBits;
    private const int WordLength = sizeof(ulong) + Heads;

    private static readonly Lazy<LabellerModel> LazyShipped = new(() => Parse(ReadShipped()));

    private readonly Vector128<float>[] groupWeights;
    private readonly Vector128<float> biases;
    private readonly Vector128<float>[] signals;
    private readonly sbyte[] table;
    private readonly Vector128<float> wordScales;
    private readonly FrozenDictionary<ulong, int> words;

    private LabellerModel(
        ReadOnlySpan<float> groupWeights,
        ReadOnlySpan<float> scales,
        ReadOnlySpan<float> wordScales,
        ReadOnlySpan<float> biases,
        ReadOnlySpan<float> signalWeights,
        sbyte[] table,
        FrozenDictionary<ulong, int> words
    )
    {
        this.biases = Vector128.Create(biases);
        this.wordScales = Vector128.Create(wordScales);
        this.table = table;
        this.words = words;
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
        const int Fixed = HeaderLength + (FloatCount * sizeof(float)) + TableLength;
        if (
            bytes.Length < Fixed
            || (bytes.Length - Fixed) % WordLength != 0
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

        var byWord = new Dictionary<ulong, int>();
        for (var at = Fixed; at < bytes.Length; at += WordLength)
        {
            byWord.Add(
                BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]),
                BinaryPrimitives.ReadInt32LittleEndian(bytes[(at + sizeof(ulong))..])
            );
        }

        const int Grouped = PassageFeatures.Groups * Heads;
        var rest = floats.AsSpan(Grouped);
        return new LabellerModel(
            floats.AsSpan(0, Grouped),
            rest[..Heads],
            rest[Heads..(2 * Heads)],
            rest[(2 * Heads)..(3 * Heads)],
            rest[(3 * Heads)..],
            [.. MemoryMarshal.Cast<byte, sbyte>(bytes[(Fixed - TableLength)..Fixed])],
            byWord.ToFrozenDictionary()
        );
    }

    /// <summary>
    /// The file's bytes, little-endian: magic, format, feature version, hash bits; the weight of each group by head, the scale of each
    /// head's buckets and of its words, the bias of each head, the signals' weights by signal then head; the table, signed bytes by
    /// bucket then head; the words, each its hash and a signed byte a head.
    /// </summary>
    public static byte[] Write(
        ReadOnlySpan<float> groupWeights,
        ReadOnlySpan<float> scales,
        ReadOnlySpan<float> wordScales,
        ReadOnlySpan<float> biases,
        ReadOnlySpan<float> signalWeights,
        ReadOnlySpan<sbyte> table,
        IReadOnlyList<ulong> words,
        ReadOnlySpan<sbyte> wordWeights
    )
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(FormatVersion);
        writer.Write(PassageFeatures.Version);
        writer.Write(PassageFeatures.HashBits);
        foreach (var x in (ReadOnlySpan<float>)[.. groupWeights, .. scales, .. wordScales, .. biases, .. signalWeights])
        {
            writer.Write(x);
        }

        writer.Write(MemoryMarshal.AsBytes(table));
        for (var i = 0; i < words.Count; i++)
        {
            writer.Write(words[i]);
            writer.Write(MemoryMarshal.AsBytes(wordWeights.Slice(i * Heads, Heads)));
        }

        return stream.ToArray();
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

        var known = Vector128<int>.Zero;
        foreach (ref readonly var token in features.Tokens)
        {
            known += Word(token);
        }

        return sum + (Vector128.ConvertToSingle(known) * wordScales * features.Scale(0));
    }

    /// <summary>What one signal of this value adds to each margin.</summary>
    public Vector128<float> Contribution(Signal signal, float value) => signals[(int)signal] * value;

    /// <summary>What one word adds to each margin, as a feature of its own and as a common word.</summary>
    public Vector128<float> Contribution(PassageFeatures features, int token)
    {
        var id = features.Group(0)[PassageFeatures.FeaturesAToken * token];
        return (
                (Vector128.ConvertToSingle(Bucket(id)) * groupWeights[0])
                + (Vector128.ConvertToSingle(Word(features.Tokens[token])) * wordScales)
            ) * features.Scale(0);
    }

    private Vector128<int> Word(in Token token)
    {
        var packed = token.Shape < Shape.Number && words.TryGetValue(token.Hash, out var weights) ? weights : 0;
        return Vector128.Create((sbyte)packed, (sbyte)(packed >> 8), (sbyte)(packed >> 16), packed >> 24);
    }

    private Vector128<int> Bucket(int id)
    {
        var at = id * Heads;
        return Vector128.Create(table[at], table[at + 1], table[at + 2], (int)table[at + 3]);
    }
}
