using FactCheck.Extraction.Labelling;

namespace FactCheck.Training;

/// <summary>What the trainer reports.</summary>
internal static class Metrics
{
    public static double Logistic(double margin) => 1 / (1 + Math.Exp(-margin));

    /// <summary>The probability of one label.</summary>
    public static double Of(this LabelScores scores, PassageLabel label) =>
        label switch
        {
            PassageLabel.Claim => scores.Claim,
            PassageLabel.Opinion => scores.Opinion,
            _ => scores.Other,
        };

    public static double F1(IReadOnlyCollection<(double P, bool Yes)> rows, double threshold = 0.5)
    {
        var hits = rows.Count(r => r.Yes && r.P >= threshold);
        var wrong = rows.Count(r => r.Yes != r.P >= threshold);
        return hits == 0 ? 0 : 2.0 * hits / ((2.0 * hits) + wrong);
    }

    public static double Accuracy(IReadOnlyCollection<(double P, bool Yes)> rows) =>
        rows.Count(r => r.Yes == r.P >= 0.5) / (double)rows.Count;

    public static double AveragePrecision(IEnumerable<(double P, bool Yes)> rows)
    {
        double hits = 0,
            sum = 0;
        var rank = 0;
        foreach (var (_, yes) in rows.OrderByDescending(r => r.P))
        {
            rank++;
            if (yes)
            {
                hits++;
                sum += hits / rank;
            }
        }

        return sum / Math.Max(1, hits);
    }

    public static double MacroF1<T>(IReadOnlyCollection<(T Wanted, T Got)> rows)
        where T : struct, Enum
    {
        var labels = rows.Select(r => r.Wanted).Distinct().ToList();
        return labels.Average(l => F1([.. rows.Select(r => (r.Got.Equals(l) ? 1.0 : 0.0, r.Wanted.Equals(l)))]));
    }

    /// <summary>Expected calibration error of the chosen label's probability, in ten bins of equal width (Guo et al. 2017).</summary>
    public static double CalibrationError(IReadOnlyCollection<(LabelScores Scores, PassageLabel Wanted)> rows) =>
        CalibrationError([
            .. rows.Select(r =>
                (Math.Max(r.Scores.Claim, Math.Max(r.Scores.Opinion, r.Scores.Other)), r.Scores.Best == r.Wanted)
            ),
        ]);

    public static double CalibrationError(IReadOnlyCollection<(double P, bool Yes)> rows) =>
        rows.GroupBy(r => Math.Min(9, (int)(r.P * 10)))
            .Sum(bin => Math.Abs(bin.Sum(r => r.P) - bin.Count(r => r.Yes)) / rows.Count);
}
