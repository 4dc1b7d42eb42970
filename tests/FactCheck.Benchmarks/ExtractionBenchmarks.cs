using System.Text;
using FactCheck.Extraction;
using FactCheck.Extraction.Attribution;
using FactCheck.Extraction.Import;
using FactCheck.Extraction.Labelling;
using FactCheck.Extraction.Quantities;
using FactCheck.Extraction.Segmentation;

namespace FactCheck.Benchmarks;

/// <summary>How fast each stage of the pipeline is, what it allocates, and whether its cost is linear in the text's length.</summary>
internal static class ExtractionBenchmarks
{
    public static void Run()
    {
        Console.WriteLine("\n# Stages, one thread, 1 MB of the corpus");
        Measure.Row("stage", "MB/s", "passages/s", "× one scan", "bytes/byte");
        var text = Texts.OfSize(1 << 20);
        var bytes = Encoding.UTF8.GetBytes(text);
        var spans = Segmenter.Split(text);
        // The yardstick: reading every character once. A stage's cost in such scans is comparable between machines.
        var scan = Measure.Time(() => Scan(text)).Seconds;
        Stage("import", () => ArticleReader.Read(bytes, "article.txt"));
        Stage("segmentation", () => Segmenter.Split(text));
        Stage("labelling", () => Labeller.Label(text, spans));
        Stage("attribution", () => Attributor.Attribute(text, spans));
        Stage(
            "quantities",
            () =>
            {
                var reader = new QuantityReader(text, PartialDate.On(new DateOnly(2025, 9, 1)));
                foreach (var span in spans)
                {
                    reader.Read(span);
                }
            }
        );
        Stage("whole pipeline", () => Extractor.Extract(ArticleReader.Read(bytes, "article.txt").Article!));

        Console.WriteLine("\n# Linearity: seconds a MB, against those at 100 kB");
        Measure.Row("size", "segmentation", "ratio", "pipeline", "ratio");
        double firstSegmentation = 0,
            firstPipeline = 0;
        foreach (var size in (long[])[100_000, 10_000, 1_000_000, 10_000_000, 50_000_000])
        {
            var sized = Texts.OfSize(size);
            var sizedBytes = Encoding.UTF8.GetBytes(sized);
            var runs = size > 1_000_000 ? 1 : 5;
            var mega = sizedBytes.Length / 1e6;
            var segmentation = Measure.Time(() => Segmenter.Split(sized), runs).Seconds / mega;
            var pipeline =
                Measure.Time(() => Extractor.Extract(ArticleReader.Read(sizedBytes, "a.txt").Article!), runs).Seconds
                / mega;
            (firstSegmentation, firstPipeline) =
                firstSegmentation == 0 ? (segmentation, pipeline) : (firstSegmentation, firstPipeline);
            Measure.Row(
                $"{size:N0} bytes",
                $"{segmentation:0.0000}",
                $"{segmentation / firstSegmentation:0.00}",
                $"{pipeline:0.0000}",
                $"{pipeline / firstPipeline:0.00}"
            );
        }

        void Stage(string name, Action action)
        {
            var (seconds, allocated) = Measure.Time(action);
            Measure.Row(
                name,
                $"{bytes.Length / 1e6 / seconds:0.0}",
                $"{spans.Count / seconds:N0}",
                $"{seconds / scan:0.0}",
                $"{(double)allocated / bytes.Length:0.0}"
            );
        }
    }

    private static int Scan(string text)
    {
        var sum = 0;
        foreach (var c in text)
        {
            sum = unchecked((sum * 31) + c);
        }

        return sum;
    }
}
