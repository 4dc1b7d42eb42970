using FactCheck.Extraction.Labelling;

namespace FactCheck.Training;

internal static class ModelWriter
{
    /// <summary>The model file: signals as they are, hashed features in eight bits with one scale a head.</summary>
    public static byte[] Quantise(float[] labels, float[] worth, FeatureWeights weights, FeatureWeights worthWeights, float worthBias)
    {
        float Weight(int column, int head) =>
            head < 3
                ? labels[(column * 3) + head]
                    - ((labels[column * 3] + labels[(column * 3) + 1] + labels[(column * 3) + 2]) / 3)
                : worth[(column * 2) + 1] - worth[column * 2];

        var signals = new float[Signals.Count * LabellerModel.Heads];
        for (var i = 0; i < signals.Length; i++)
        {
            var head = i % LabellerModel.Heads;
            signals[i] = Weight(i / LabellerModel.Heads, head) * (head < 3 ? weights : worthWeights).Signals;
        }

        const int Buckets = 1 << PassageFeatures.HashBits;
        var table = new sbyte[Buckets * LabellerModel.Heads];
        var scales = new float[LabellerModel.Heads];
        for (var head = 0; head < LabellerModel.Heads; head++)
        {
            // The few weights beyond this are cut: a finer step for all others is worth more.
            var sizes = new float[Buckets];
            for (var i = 0; i < Buckets; i++)
            {
                sizes[i] = Math.Abs(Weight(Signals.Count + i, head));
            }

            Array.Sort(sizes);
            scales[head] = Math.Max(1e-9f, sizes[Buckets - 1 - (Buckets / 10_000)] / 127);
            for (var i = 0; i < Buckets; i++)
            {
                table[(i * LabellerModel.Heads) + head] = (sbyte)
                    Math.Clamp(MathF.Round(Weight(Signals.Count + i, head) / scales[head]), -127, 127);
            }
        }

        return LabellerModel.Write(
            [.. Enumerable.Range(0, PassageFeatures.Groups).SelectMany(g => new[] { weights[g], weights[g], weights[g], worthWeights[g] })],
            scales,
            [0, 0, 0, worthBias],
            signals,
            table
        );
    }
}
