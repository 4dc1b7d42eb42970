using FactCheck.Extraction.Labelling;

namespace FactCheck.Training;

/// <summary>
/// Fits the two regressions (claim, opinion, other; check-worthy or not) and the net that answers both, calibrates them together on
/// cross-validated predictions, reports what they score, and gives the model file's bytes. The same examples give the same bytes.
/// </summary>
internal sealed class Trainer
{
    private const int Folds = 4;

    // Chosen by cross-validation and on ClaimBuster's groundtruth file.
    private const double LabelPenalty = 3e-4;
    private const double WorthPenalty = 1e-4;
    private const int Iterations = 100;
    private const float SentenceWeight = 30;
    private const float ArticleWeight = 20;
    private const float ContrastWeight = 10;
    private const float SentenceWorthWeight = 0.1f;

    // The part of a margin that is the net's.
    private const float NetLabelShare = 0.35f;
    private const float NetWorthShare = 0.5f;
    private static readonly FeatureWeights LabelFeatures = new(
        Words: 1,
        Skeleton: 1.5f,
        Stems: 0.5f,
        Letters: 0,
        Signals: 0.5f,
        Vectors: 1
    );
    private static readonly FeatureWeights WorthFeatures = new(
        Words: 1,
        Skeleton: 1,
        Stems: 0,
        Letters: 1,
        Signals: 0.5f,
        Vectors: 0.5f
    );

    private readonly IReadOnlyList<Example> train;
    private readonly IReadOnlyList<Example> tune;
    private readonly IReadOnlyList<Example> test;
    private readonly WordVectors vectors;
    private readonly SparseRows labelRows;
    private readonly SparseRows worthRows;
    private readonly List<NetRow> netRows = [];

    public Trainer(
        IReadOnlyList<Example> train,
        IReadOnlyList<Example> tune,
        IReadOnlyList<Example> test,
        WordVectors vectors
    )
    {
        (this.train, this.tune, this.test, this.vectors) = (train, tune, test, vectors);
        (labelRows, worthRows) = (new SparseRows(vectors), new SparseRows(vectors));
        var features = new PassageFeatures();
        foreach (var example in train)
        {
            features.Read(example.Text);
            labelRows.Add(features, LabelFeatures, example.Source == Source.Debates);
            worthRows.Add(features, WorthFeatures, source: false);
            netRows.Add(NetRowOf(example, features));
        }
    }

    /// <summary>Trains on every example but the held-out ones.</summary>
    /// <param name="crossValidate">Whether to calibrate on predictions for blocks that the model did not see.</param>
    /// <param name="report">Where the figures go.</param>
    /// <returns>The model file.</returns>
    public byte[] Train(bool crossValidate, TextWriter report)
    {
        report.WriteLine(
            $"{train.Count(e => e.Source == Source.Debates)} debate sentences, {train.Count(e => e.Source != Source.Debates)} of our own, {tune.Count} to tune on, {test.Count} held out"
        );
        var predicted = crossValidate ? CrossValidate() : [];
        var temperature = crossValidate ? BestTemperature(predicted) : 1;
        var weights = Fit(Enumerable.Range(0, train.Count));
        var bytes = Write(weights, temperature, worthBias: 0);
        var bias = BestWorthBias(Predict(bytes, tune));
        report.WriteLine($"temperature {temperature:0.00}, worth bias {bias:0.00}");
        if (crossValidate)
        {
            Report(
                report,
                "cross-validated",
                predicted.ConvertAll(p => p with { Scores = p.Scores.At(temperature, bias) })
            );
        }

        bytes = Write(weights, temperature, bias);
        Report(report, "tune", Predict(bytes, tune));
        Report(report, "held out", Predict(bytes, test));
        return bytes;
    }

    private Weights Fit(IEnumerable<int> rows)
    {
        var used = rows.ToList();
        var labels = SoftmaxRegression.Fit(
            labelRows,
            used.ConvertAll(i => new Target(i, Allowed(train[i]), LabelWeight(train[i]))),
            classes: 3,
            LabelPenalty,
            Iterations
        );
        var worth = SoftmaxRegression.Fit(
            worthRows,
            used.ConvertAll(i => new Target(i, train[i].Worthy ? 2 : 1, WorthWeight(train[i]))),
            classes: 2,
            WorthPenalty,
            Iterations
        );
        return new Weights(labels, worth, NetFit.Fit(used.ConvertAll(i => netRows[i]), vectors));
    }

    private static int Allowed(Example example) => example.Labels.Sum(l => 1 << (int)l);

    private static float LabelWeight(Example example) =>
        example.Source switch
        {
            Source.Sentences => SentenceWeight,
            Source.Articles => ArticleWeight,
            Source.Contrasts => ContrastWeight,
            _ => 1,
        };

    private static float WorthWeight(Example example) => example.Source == Source.Debates ? 1 : SentenceWorthWeight;

    private NetRow NetRowOf(Example example, PassageFeatures features)
    {
        var tokens = new TokenInput[PassageNet.MaxTokens];
        var places = new int[features.TokenCount];
        vectors.Find(features.Tokens, places);
        var count = PassageNet.Read(features, places, tokens);
        return new NetRow(
            tokens[..count],
            Allowed(example),
            LabelWeight(example),
            example.Worthy,
            WorthWeight(example)
        );
    }

    private byte[] Write(Weights weights, double temperature, float worthBias) =>
        ModelWriter.Write(
            weights,
            LabelFeatures,
            WorthFeatures,
            vectors,
            NetLabelShare,
            NetWorthShare,
            temperature,
            worthBias
        );

    private List<Prediction> CrossValidate()
    {
        var predicted = new List<Prediction>[Folds];
        Parallel.For(
            0,
            Folds,
            fold =>
            {
                var weights = Fit(Enumerable.Range(0, train.Count).Where(i => train[i].Block % Folds != fold));
                var bytes = Write(weights, temperature: 1, worthBias: 0);
                predicted[fold] = Predict(bytes, train.Where(e => e.Block % Folds == fold));
            }
        );
        return [.. predicted.SelectMany(p => p)];
    }

    // What the library will answer, rounded weights included.
    private static List<Prediction> Predict(byte[] bytes, IEnumerable<Example> examples)
    {
        var model = LabellerModel.Parse(bytes);
        var features = new PassageFeatures();
        return
        [
            .. examples.Select(e =>
            {
                features.Read(e.Text);
                var margins = model.Score(features);
                return new Prediction(e, new Margins(margins[0], margins[1], margins[2], margins[3]));
            }),
        ];
    }

    // The temperature at which the sentences' labels are likeliest (Guo et al. 2017).
    private static double BestTemperature(List<Prediction> predicted)
    {
        var own = predicted.Where(p => p.Example.Source != Source.Debates).ToList();
        return Enumerable
            .Range(10, 190)
            .Select(t => t / 50.0)
            .MinBy(t => own.Sum(p => -Math.Log(Math.Max(1e-9, p.Scores.At(t, 0).Labels.Of(p.Example.Labels[0])))));
    }

    // Worth is at least 0.5 where F1 of check-worthy is best on the tuning set; of the thresholds within half a point of the best, the one
    // that finds most, for a claim passed over costs the desk more than one too many.
    private static float BestWorthBias(List<Prediction> predicted)
    {
        var f1 = Enumerable
            .Range(-40, 81)
            .Select(b =>
                (
                    Bias: b / 40f,
                    F1: Metrics.F1([
                        .. predicted.Select(p => (Metrics.Logistic(p.Scores.Worthy + (b / 40f)), p.Example.Worthy)),
                    ])
                )
            )
            .ToList();
        var best = f1.Max(x => x.F1);
        return f1.Where(x => x.F1 > best - 0.005).Max(x => x.Bias);
    }

    private static void Report(TextWriter report, string name, List<Prediction> predicted)
    {
        var debates = predicted.Where(p => p.Example.Source == Source.Debates).ToList();
        if (debates.Count > 0)
        {
            List<(double, bool)> worthy =
            [
                .. debates.Select(p => (Metrics.Logistic(p.Scores.Worthy), p.Example.Worthy)),
            ];
            List<(double, bool)> factual =
            [
                .. debates.Select(p => (p.Scores.Labels.Best == PassageLabel.Claim ? 1.0 : 0, p.Example.IsClaim)),
            ];
            report.WriteLine(
                $"{name}, debates: check-worthy F1 {Metrics.F1(worthy):0.000}, AP {Metrics.AveragePrecision(worthy):0.000}; factual F1 {Metrics.F1(factual):0.000}, accuracy {Metrics.Accuracy(factual):0.000}"
            );
        }

        var own = predicted.Where(p => p.Example.Source != Source.Debates).ToList();
        ReportSentences(report, $"{name}, sentences", own);
        foreach (
            var register in own.GroupBy(p => p.Example.Register, StringComparer.Ordinal).Where(g => g.Count() >= 20)
        )
        {
            ReportSentences(report, $"  {register.Key}", [.. register]);
        }
    }

    private static void ReportSentences(TextWriter report, string name, List<Prediction> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var claims = rows.Where(p => p.Example.IsClaim).Select(p => (p.Scores.Worthy, p.Example.Worthy));
        report.WriteLine(
            $"{name} ({rows.Count}): macro-F1 {Metrics.MacroF1([.. rows.Select(p => (p.Example.Labels[0], p.Scores.Labels.Best))]):0.000}, opinion or not macro-F1 {Metrics.MacroF1([.. rows.Select(p => (Opinion(p.Example.Labels[0]), Opinion(p.Scores.Labels.Best)))]):0.000}, calibration error {Metrics.CalibrationError([.. rows.Select(p => (p.Scores.Labels, p.Example.Labels[0]))]):0.000}, worth AP {Metrics.AveragePrecision(claims):0.000}"
        );

        static PassageLabel Opinion(PassageLabel label) => label == PassageLabel.Opinion ? label : PassageLabel.Claim;
    }

    private sealed record Prediction(Example Example, Margins Scores);

    private readonly record struct Margins(double Claim, double Opinion, double Other, double Worthy)
    {
        public LabelScores Labels
        {
            get
            {
                Span<double> p = [Claim, Opinion, Other];
                SoftmaxRegression.Softmax(p);
                return new LabelScores(p[0], p[1], p[2]);
            }
        }

        public Margins At(double temperature, double worthBias) =>
            this with
            {
                Claim = Claim / temperature,
                Opinion = Opinion / temperature,
                Other = Other / temperature,
                Worthy = Worthy + worthBias,
            };
    }
}

/// <summary>What the two regressions learned, by column then class, and the net.</summary>
internal sealed record Weights(float[] Labels, float[] Worth, NetWeights Net);
