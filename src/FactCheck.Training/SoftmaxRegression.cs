namespace FactCheck.Training;

/// <summary>One training row: which classes it may be (a bit each), and how much it counts.</summary>
internal readonly record struct Target(int Row, int Allowed, float Weight);

/// <summary>
/// Multinomial logistic regression with an L2 penalty, fitted by L-BFGS. A row may allow several classes (its loss is then minus the
/// logarithm of their probability together), which is how "not factual" teaches without saying opinion or other.
/// Single-threaded and without randomness: the same rows give the same weights.
/// </summary>
internal static class SoftmaxRegression
{
    private const int Memory = 8;

    /// <returns>Weights by column, then class.</returns>
    public static float[] Fit(
        SparseRows rows,
        IReadOnlyList<Target> targets,
        int classes,
        double penalty,
        int iterations
    )
    {
        var n = SparseRows.Width * classes;
        var w = new double[n];
        var g = new double[n];
        var total = targets.Sum(t => (double)t.Weight);
        var loss = Gradient(rows, targets, classes, penalty, total, w, g);
        var steps = new List<(double[] S, double[] Y, double Rho)>();
        var direction = new double[n];
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            Direction(g, steps, direction);
            var slope = Dot(direction, g);
            if (slope > -1e-12)
            {
                break;
            }

            var step = steps.Count == 0 ? 1 / Math.Max(1e-12, Math.Sqrt(Dot(g, g))) : 1.0;
            var next = new double[n];
            var nextG = new double[n];
            double nextLoss;
            var tries = 0;
            while (true)
            {
                for (var i = 0; i < n; i++)
                {
                    next[i] = w[i] + (step * direction[i]);
                }

                nextLoss = Gradient(rows, targets, classes, penalty, total, next, nextG);
                if (nextLoss <= loss + (1e-4 * step * slope) || ++tries > 20)
                {
                    break;
                }

                step /= 2;
            }

            var s = new double[n];
            var y = new double[n];
            for (var i = 0; i < n; i++)
            {
                s[i] = next[i] - w[i];
                y[i] = nextG[i] - g[i];
            }

            var sy = Dot(s, y);
            if (sy > 1e-14)
            {
                steps.Add((s, y, 1 / sy));
                if (steps.Count > Memory)
                {
                    steps.RemoveAt(0);
                }
            }

            var done = Math.Abs(loss - nextLoss) < 1e-6 * Math.Abs(loss);
            (w, g, loss) = (next, nextG, nextLoss);
            if (done)
            {
                break;
            }
        }

        return [.. w.Select(x => (float)x)];
    }

    private static double Gradient(
        SparseRows rows,
        IReadOnlyList<Target> targets,
        int classes,
        double penalty,
        double total,
        double[] w,
        double[] g
    )
    {
        Array.Clear(g);
        var loss = 0.0;
        Span<double> p = stackalloc double[classes];
        foreach (var target in targets)
        {
            var columns = rows.Columns(target.Row);
            var values = rows.Values(target.Row);
            p.Clear();
            for (var i = 0; i < columns.Length; i++)
            {
                var at = columns[i] * classes;
                for (var k = 0; k < classes; k++)
                {
                    p[k] += w[at + k] * values[i];
                }
            }

            Softmax(p);
            var allowed = 0.0;
            for (var k = 0; k < classes; k++)
            {
                allowed += (target.Allowed >> k & 1) * p[k];
            }

            allowed = Math.Max(allowed, 1e-12);
            var weight = target.Weight / total;
            loss -= weight * Math.Log(allowed);
            for (var k = 0; k < classes; k++)
            {
                p[k] = weight * (p[k] - ((target.Allowed >> k & 1) * p[k] / allowed));
            }

            for (var i = 0; i < columns.Length; i++)
            {
                var at = columns[i] * classes;
                for (var k = 0; k < classes; k++)
                {
                    g[at + k] += p[k] * values[i];
                }
            }
        }

        for (var i = 0; i < w.Length; i++)
        {
            loss += penalty / 2 * w[i] * w[i];
            g[i] += penalty * w[i];
        }

        return loss;
    }

    public static void Softmax(Span<double> p)
    {
        var max = double.NegativeInfinity;
        foreach (var x in p)
        {
            max = Math.Max(max, x);
        }

        var sum = 0.0;
        for (var k = 0; k < p.Length; k++)
        {
            p[k] = Math.Exp(p[k] - max);
            sum += p[k];
        }

        for (var k = 0; k < p.Length; k++)
        {
            p[k] /= sum;
        }
    }

    private static void Direction(double[] g, List<(double[] S, double[] Y, double Rho)> steps, double[] d)
    {
        for (var i = 0; i < d.Length; i++)
        {
            d[i] = -g[i];
        }

        var alphas = new double[steps.Count];
        for (var j = steps.Count - 1; j >= 0; j--)
        {
            alphas[j] = steps[j].Rho * Dot(steps[j].S, d);
            Add(d, -alphas[j], steps[j].Y);
        }

        if (steps.Count > 0)
        {
            var (s, y, _) = steps[^1];
            var scale = Dot(s, y) / Dot(y, y);
            for (var i = 0; i < d.Length; i++)
            {
                d[i] *= scale;
            }
        }

        for (var j = 0; j < steps.Count; j++)
        {
            Add(d, alphas[j] - (steps[j].Rho * Dot(steps[j].Y, d)), steps[j].S);
        }
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static void Add(double[] a, double by, double[] b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            a[i] += by * b[i];
        }
    }
}
