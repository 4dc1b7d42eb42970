using System.Diagnostics;
using System.Globalization;
using FactCheck.Extraction.Labelling;
using FactCheck.Training;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var opt = new Dictionary<string, string>(StringComparer.Ordinal);
for (var i = 0; i + 1 < args.Length; i += 2)
{
    opt[args[i].TrimStart('-')] = args[i + 1];
}
float F(string k, float d) => opt.TryGetValue(k, out var v) ? float.Parse(v, CultureInfo.InvariantCulture) : d;

var clock = Stopwatch.StartNew();
var debates = Examples.ReadDebates(Path.Combine(opt["claimbuster"], "claimbuster-crowdsourced.tsv"));
var tune = Examples.ReadDebates(Path.Combine(opt["claimbuster"], "claimbuster-groundtruth.tsv"));
var files = Directory.GetFiles(opt["sentences"], "*.jsonl");
var sentences = Examples.ReadSentences(files.Where(f => !Path.GetFileName(f).Contains("test")));
var test = Examples.ReadSentences(files.Where(f => Path.GetFileName(f).Contains("test")));
var checks = opt.TryGetValue("check", out var cd)
    ? Directory
        .GetFiles(cd, "*.tsv")
        .SelectMany(File.ReadLines)
        .Select(l => l.Split('\t', 2))
        .Where(p => p.Length == 2)
        .Select(p => (Subj: p[0] == "SUBJ", Text: p[1].Normalize()))
        .ToList()
    : [];
Console.WriteLine(
    $"{debates.Count} debates, {tune.Count} tune, {sentences.Count} sentences ({string.Join(", ", sentences.GroupBy(s => s.Labels[0]).Select(g => $"{g.Key} {g.Count()}"))}), {test.Count} held out"
);

var all = new List<Example>();
all.AddRange(debates);
all.AddRange(sentences);
var trainCount = all.Count;
all.AddRange(tune);
all.AddRange(test);
var rows = new SparseRows();
var worthRows = new SparseRows();
var pf = new PassageFeatures();
var fw = new FeatureWeights(F("w", 1), F("s", 2), F("t", 0.5f), 0, F("d", 0.5f));
var fww = new FeatureWeights(F("ww", 1), F("ws", 1), F("wt", 0), F("wl", 1), F("wd", 0.5f));
foreach (var e in all)
{
    pf.Read(e.Text);
    rows.Add(pf, fw, e.Source == Source.Debates);
    worthRows.Add(pf, fww, e.Source == Source.Debates);
}
var checkStart = all.Count;
foreach (var (_, t) in checks)
{
    pf.Read(t);
    rows.Add(pf, fw, false);
    worthRows.Add(pf, fww, false);
}
var settings = new Settings(F("p", 5e-5f), F("pw", 5e-5f), F("sw", 3), F("sww", 1), (int)F("it", 60));
Console.WriteLine($"read {clock.Elapsed.TotalSeconds:0.0}s");

(float[] Labels, float[] Worth) Fit(Func<int, bool> use)
{
    var l = opt.ContainsKey("nolabel") ? new float[SparseRows.Width * 3] : SoftmaxRegression.Fit(
        rows,
        [
            .. Enumerable
                .Range(0, trainCount)
                .Where(use)
                .Select(i => new Target(
                    i,
                    all[i].Labels.Sum(x => 1 << (int)x),
                    all[i].Source == Source.Sentences ? settings.SentenceWeight : 1
                )),
        ],
        3,
        settings.LabelPenalty,
        settings.Iterations
    );
    if (opt.ContainsKey("noworth"))
        return (l, new float[SparseRows.Width * 2]);
    var w = SoftmaxRegression.Fit(
        worthRows,
        [
            .. Enumerable
                .Range(0, trainCount)
                .Where(use)
                .Where(i => all[i].Worthy is not null)
                .Select(i => new Target(
                    i,
                    all[i].Worthy == true ? 2 : 1,
                    all[i].Source == Source.Sentences ? settings.SentenceWorthWeight : 1
                )),
        ],
        2,
        settings.WorthPenalty,
        settings.Iterations
    );
    return (l, w);
}
double[] Margins((float[] Labels, float[] Worth) m, int row, bool source)
{
    var p = new double[4];
    var c = rows.Columns(row);
    var v = rows.Values(row);
    for (var i = 0; i < c.Length; i++)
    {
        if (c[i] == SparseRows.SourceColumn && !source)
        {
            continue;
        }

        for (var k = 0; k < 3; k++)
        {
            p[k] += m.Labels[c[i] * 3 + k] * v[i];
        }
    }

    c = worthRows.Columns(row);
    v = worthRows.Values(row);
    for (var i = 0; i < c.Length; i++)
    {
        if (c[i] != SparseRows.SourceColumn || source)
        {
            p[3] += (m.Worth[c[i] * 2 + 1] - m.Worth[c[i] * 2]) * v[i];
        }
    }

    return p;
}

LabelScores Soft(double[] m)
{
    Span<double> p = [m[0], m[1], m[2]];
    SoftmaxRegression.Softmax(p);
    return new LabelScores(p[0], p[1], p[2]);
}
double Sig(double x) => 1 / (1 + Math.Exp(-x));
void Report(string name, IEnumerable<int> ids, Func<int, double[]> margins)
{
    var list = ids.Select(i => (E: all[i], M: margins(i))).ToList();
    if (list.Count == 0)
        return;
    var d = list.Where(x => x.E.Source == Source.Debates).ToList();
    if (d.Count > 0)
    {
        List<(double, bool)> worth = [.. d.Select(x => (Sig(x.M[3]), x.E.Worthy == true))];
        List<(double, bool)> fact = [.. d.Select(x => (Soft(x.M).Best == PassageLabel.Claim ? 1.0 : 0, x.E.IsClaim))];
        var best = Enumerable
            .Range(20, 60)
            .Select(t => (T: t / 100.0, F: Metrics.F1(worth, t / 100.0)))
            .MaxBy(x => x.F);
        Console.WriteLine(
            $"{name} debates: worth F1 {Metrics.F1(worth):0.000} (best {best.F:0.000} at {best.T}) AP {Metrics.AveragePrecision(worth):0.000} | factual acc {Metrics.Accuracy(fact):0.000} F1 {Metrics.F1(fact):0.000}"
        );
    }
    var s = list.Where(x => x.E.Source == Source.Sentences).ToList();
    foreach (
        var (n, g) in new[] { ("all", s) }.Concat(
            s.GroupBy(x => x.E.Register, StringComparer.Ordinal).Select(g => (g.Key, g.ToList()))
        )
    )
    {
        if (g.Count == 0)
            continue;
        List<(PassageLabel, PassageLabel)> l = [.. g.Select(x => (x.E.Labels[0], Soft(x.M).Best))];
        List<(PassageLabel, PassageLabel)> o =
        [
            .. g.Select(x =>
                (
                    x.E.Labels[0] == PassageLabel.Opinion ? PassageLabel.Opinion : PassageLabel.Claim,
                    Soft(x.M).Best == PassageLabel.Opinion ? PassageLabel.Opinion : PassageLabel.Claim
                )
            ),
        ];
        var claims = g.Where(x => x.E.IsClaim).Select(x => (Sig(x.M[3]), x.E.Worthy == true)).ToList();
        Console.WriteLine(
            $"{name} {n, -10} {g.Count, 5}: macro-F1 {Metrics.MacroF1(l):0.000} opinion/not {Metrics.MacroF1(o):0.000} claim acc {l.Count(x => (x.Item1 == PassageLabel.Claim) == (x.Item2 == PassageLabel.Claim)) / (double)l.Count:0.000} ECE {Metrics.CalibrationError([.. g.Select(x => (Soft(x.M), x.E.Labels[0]))]):0.000} worth AP {Metrics.AveragePrecision(claims):0.000} (base {claims.Count(c => c.Item2) / (double)claims.Count:0.000})"
        );
    }
}

if (!opt.ContainsKey("nocv"))
{
    const int Folds = 4;
    var cv = new double[trainCount][];
    for (var f = 0; f < Folds; f++)
    {
        var m = Fit(i => all[i].Block % Folds != f);
        for (var i = 0; i < trainCount; i++)
            if (all[i].Block % Folds == f)
                cv[i] = Margins(m, i, true);
    }
    Report("cv", Enumerable.Range(0, trainCount), i => cv[i]);
    Console.WriteLine($"cv {clock.Elapsed.TotalSeconds:0.0}s");
}
var final = Fit(_ => true);
Report("tune", Enumerable.Range(trainCount, tune.Count), i => Margins(final, i, true));
Report("tune, no source", Enumerable.Range(trainCount, tune.Count), i => Margins(final, i, false));
Report("test", Enumerable.Range(trainCount + tune.Count, test.Count), i => Margins(final, i, false));
if (checks.Count > 0)
{
    if (opt.TryGetValue("dump", out var dump)) File.WriteAllLines(dump, Enumerable.Range(0, checks.Count).Select(i => { var m = Margins(final, checkStart + i, false); return $"{(checks[i].Subj ? 1 : 0)}\t{m[0]:0.000}\t{m[1]:0.000}\t{m[2]:0.000}\t{checks[i].Text}"; }));

    var o = Enumerable
        .Range(0, checks.Count)
        .Select(i =>
            (
                checks[i].Subj ? PassageLabel.Opinion : PassageLabel.Claim,
                Soft(Margins(final, checkStart + i, false)).Best == PassageLabel.Opinion
                    ? PassageLabel.Opinion
                    : PassageLabel.Claim
            )
        )
        .ToList();
    Console.WriteLine(
        $"check macro-F1 {Metrics.MacroF1(o):0.000}  predicted opinion {o.Count(x => x.Item2 == PassageLabel.Opinion) / (double)o.Count:0.00}"
    );
}
Console.WriteLine($"{clock.Elapsed.TotalSeconds:0.0}s");
if (opt.TryGetValue("out", out var outFile))
{
    File.WriteAllBytes(outFile, ModelWriter.Quantise(final.Labels, final.Worth, fw, fww, F("wb", 0)));
}
