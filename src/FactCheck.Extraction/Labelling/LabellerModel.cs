using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FactCheck.Extraction.Labelling;

/// <summary>
/// The trained weights, in a column for each of claim, opinion, other and check-worthiness: by signal and by component of the words'
/// vectors (single precision), by hashed feature (eight bits with one scale a column); and those of the <see cref="PassageNet"/>, whose
/// margins are added. Written by <c>FactCheck.Training</c>, read from the assembly; the layout is in <see cref="Write"/>. Thread-safe.
/// </summary>
internal sealed class LabellerModel
{
    /// <summary>Raised whenever the layout of the file changes.</summary>
    public const int FormatVersion = 3;

    public const int Heads = 4;

    private const uint Magic = 0x4D4C4346; // "FCLM"
    private const int HeaderLength = 16;
    private const int Grouped = PassageFeatures.Groups * Heads;
    private const int OfSignals = Signals.Count * Heads;
    private const int OfVectors = WordVectors.Dimensions * Heads;
    private const int NetOutput = PassageNet.Filters * Heads;
    private const int NetWeights = PassageNet.Inputs * PassageNet.Columns;
    private const int FloatCount =
        Grouped + (2 * Heads) + OfSignals + OfVectors + PassageNet.Filters + NetOutput + NetWeights;
    private const int TableLength = Heads << PassageFeatures.HashBits;
    private const int WordLength = sizeof(ulong) + WordVectors.Dimensions;

    private static readonly Lazy<LabellerModel> LazyShipped = new(() => Parse(ReadShipped()));

    private readonly Vector128<float>[] groupWeights;
    private readonly Vector128<float> biases;
    private readonly Vector128<float>[] signals;
    private readonly sbyte[] table;
    private readonly WordVectors vectors;
    private readonly Vector128<float>[] words;
    private readonly PassageNet net;

    private LabellerModel(ReadOnlySpan<float> floats, sbyte[] table, WordVectors vectors)
    {
        this.table = table;
        this.vectors = vectors;
        var rest = floats;
        groupWeights = Take(ref rest, Grouped);
        // The scale of a head's bytes and the weight of a group are one factor.
        var scales = Take(ref rest, Heads)[0];
        for (var i = 0; i < groupWeights.Length; i++)
        {
            groupWeights[i] *= scales;
        }

        biases = Take(ref rest, Heads)[0];
        signals = Take(ref rest, OfSignals);
        var components = Take(ref rest, OfVectors);
        words = WeightsOfWords(vectors, components);

        var output = Take(ref rest, NetOutput);
        net = new PassageNet([.. rest[PassageNet.Filters..]], [.. rest[..PassageNet.Filters]], output, vectors);
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

        var signed = MemoryMarshal.Cast<byte, sbyte>(bytes);
        var hashes = new ulong[(bytes.Length - Fixed) / WordLength];
        var vectorsAt = Fixed + (hashes.Length * sizeof(ulong));
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(Fixed + (i * sizeof(ulong)))..]);
        }

        return new LabellerModel(
            floats,
            [.. signed[(Fixed - TableLength)..Fixed]],
            new WordVectors(hashes, [.. signed[vectorsAt..]])
        );
    }

    /// <summary>
    /// The file's bytes, little-endian: magic, format, feature version, hash bits; the weight of each group by head, the scale of each
    /// head's buckets, the bias of each head, the signals' weights by signal then head, those of a vector's components by component then
    /// head; the net's output by filter then head, its biases, its weights by input then column; the table, signed bytes by bucket then
    /// head; the words' hashes; their vectors.
    /// </summary>
    public static byte[] Write(
        ReadOnlySpan<float> groupWeights,
        ReadOnlySpan<float> scales,
        ReadOnlySpan<float> biases,
        ReadOnlySpan<float> signalWeights,
        ReadOnlySpan<float> vectorWeights,
        ReadOnlySpan<float> netOutput,
        ReadOnlySpan<float> netBiases,
        ReadOnlySpan<float> netWeights,
        ReadOnlySpan<sbyte> table,
        WordVectors vectors
    )
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(FormatVersion);
        writer.Write(PassageFeatures.Version);
        writer.Write(PassageFeatures.HashBits);
        foreach (
            var x in (ReadOnlySpan<float>)
                [
                    .. groupWeights,
                    .. scales,
                    .. biases,
                    .. signalWeights,
                    .. vectorWeights,
                    .. netOutput,
                    .. netBiases,
                    .. netWeights,
                ]
        )
        {
            writer.Write(x);
        }

        writer.Write(MemoryMarshal.AsBytes(table));
        foreach (var word in vectors.Words)
        {
            writer.Write(word);
        }

        for (var i = 0; i < vectors.Count; i++)
        {
            writer.Write(MemoryMarshal.AsBytes(vectors[i]));
        }

        return stream.ToArray();
    }

    // Run once, so not left to be optimised after some runs.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector128<float>[] WeightsOfWords(WordVectors vectors, Vector128<float>[] components)
    {
        var weights = new Vector128<float>[vectors.Count];
        for (var word = 0; word < weights.Length; word++)
        {
            var vector = vectors[word];
            var sum = Vector128<float>.Zero;
            for (var i = 0; i < vector.Length; i++)
            {
                sum += components[i] * vector[i];
            }

            weights[word] = sum;
        }

        return weights;
    }

    private static Vector128<float>[] Take(ref ReadOnlySpan<float> floats, int count)
    {
        var taken = MemoryMarshal.Cast<float, Vector128<float>>(floats[..count]).ToArray();
        floats = floats[count..];
        return taken;
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

        Span<int> places = stackalloc int[features.TokenCount];
        vectors.Find(features.Tokens, places);
        var known = Vector128<float>.Zero;
        foreach (var place in places)
        {
            known += Word(place);
        }

        return sum + (known * features.Scale(0)) + net.Score(features, places);
    }

    /// <summary>What one signal of this value adds to each margin.</summary>
    public Vector128<float> Contribution(Signal signal, float value) => signals[(int)signal] * value;

    /// <summary>What one word adds to each margin, as a feature of its own and as a common word; its part in the net left out.</summary>
    public Vector128<float> Contribution(PassageFeatures features, int token)
    {
        var id = features.Group(0)[PassageFeatures.FeaturesAToken * token];
        return ((Vector128.ConvertToSingle(Bucket(id)) * groupWeights[0]) + Word(vectors.Find(features.Tokens[token])))
            * features.Scale(0);
    }

    private Vector128<float> Word(int place) => place >= 0 ? words[place] : Vector128<float>.Zero;

    private Vector128<int> Bucket(int id)
    {
        var at = id * Heads;
        return Vector128.Create(table[at], table[at + 1], table[at + 2], (int)table[at + 3]);
    }
}
