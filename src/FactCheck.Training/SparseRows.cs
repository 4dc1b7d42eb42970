using FactCheck.Extraction.Labelling;

namespace FactCheck.Training;

/// <summary>How much each group of features counts against the others; tuned by cross-validation.</summary>
internal sealed record FeatureWeights(
    float Words,
    float Skeleton,
    float Stems,
    float Letters,
    float Signals,
    float Vectors
)
{
    public float this[int group] =>
        group switch
        {
            0 => Words,
            1 => Skeleton,
            2 => Stems,
            _ => Letters,
        };
}

/// <summary>The features of many passages as compressed rows: signals, hashed buckets, the sum of the words' vectors.</summary>
internal sealed class SparseRows(WordVectors vectors)
{
    private readonly List<int> starts = [0];
    private readonly List<int> columns = [];
    private readonly List<float> values = [];

    public const int VectorColumn = Signals.Count + (1 << PassageFeatures.HashBits);
    public const int SourceColumn = VectorColumn + WordVectors.Dimensions;
    public const int Width = SourceColumn + 1;

    public int Count => starts.Count - 1;

    public ReadOnlySpan<int> Columns(int row) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(columns)[starts[row]..starts[row + 1]];

    public ReadOnlySpan<float> Values(int row) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(values)[starts[row]..starts[row + 1]];

    public void Add(PassageFeatures features, FeatureWeights weights, bool source)
    {
        if (source)
        {
            columns.Add(SourceColumn);
            values.Add(1);
        }

        var signals = features.SignalValues;
        for (var i = 0; i < signals.Length; i++)
        {
            if (signals[i] != 0)
            {
                columns.Add(i);
                values.Add(signals[i] * weights.Signals);
            }
        }

        for (var group = 0; group < PassageFeatures.Groups; group++)
        {
            var scale = features.Scale(group) * weights[group];
            if (scale == 0)
            {
                continue;
            }

            foreach (var id in features.Group(group))
            {
                columns.Add(Signals.Count + id);
                values.Add(scale);
            }
        }

        AddVectors(features, features.Scale(0) * weights.Vectors);
        starts.Add(columns.Count);
    }

    private void AddVectors(PassageFeatures features, float scale)
    {
        var sum = new float[WordVectors.Dimensions];
        foreach (var token in features.Tokens)
        {
            if (vectors.Find(token) is >= 0 and var word)
            {
                var vector = vectors[word];
                for (var i = 0; i < sum.Length; i++)
                {
                    sum[i] += vector[i] * scale * WordVectors.Step;
                }
            }
        }

        for (var i = 0; i < sum.Length; i++)
        {
            columns.Add(VectorColumn + i);
            values.Add(sum[i]);
        }
    }
}
