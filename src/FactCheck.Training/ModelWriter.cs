using FactCheck.Extraction.Labelling;

namespace FactCheck.Training;

internal static class ModelWriter
{
    /// <summary>The model file: signals as they are, hashed features in eight bits with one scale a head.</summary>
    /// <param name="weights">What was fitted.</param>
    /// <param name="labelFeatures">How the groups were weighed for the labels.</param>
    /// <param name="worthFeatures">How they were weighed for check-worthiness.</param>
    /// <param name="temperature">What the labels' margins are divided by, so that their probabilities mean what they say.</param>
    /// <param name="worthBias">What is added to the margin of check-worthiness.</param>
    public static byte[] Quantise(
        Weights weights,
        FeatureWeights labelFeatures,
        FeatureWeights worthFeatures,
        double temperature,
        float worthBias
    )
    {
        var (labels, worth) = weights;
        float Weight(int column, int head) =>
            head == 3
                ? worth[(column * 2) + 1] - worth[column * 2]
                : (
                    labels[(column * 3) + head]
                    - ((labels[column * 3] + labels[(column * 3) + 1] + labels[(column * 3) + 2]) / 3)
                ) / (float)temperature;

        var signals = new float[Signals.Count * LabellerModel.Heads];
        for (var i = 0; i < signals.Length; i++)
        {
            var head = i % LabellerModel.Heads;
            signals[i] = Weight(i / LabellerModel.Heads, head) * (head == 3 ? worthFeatures : labelFeatures).Signals;
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
            [
                .. Enumerable
                    .Range(0, PassageFeatures.Groups)
                    .SelectMany(g => new[] { labelFeatures[g], labelFeatures[g], labelFeatures[g], worthFeatures[g] }),
            ],
            scales,
            [0, 0, 0, worthBias],
            signals,
            table
        );
    }
}
