using FactCheck.Extraction.Labelling;
using FactCheck.Extraction.Quantities;

namespace FactCheck.Extraction.Relations;

/// <summary>
/// Finds which claims of different articles corroborate each other and which conflict: first by the words and names they share, weighed by how
/// rare these are among the passages compared (inverse document frequency; Spärck Jones, 1972), then by their amounts
/// (<see cref="QuantityComparison"/>), denials and opposites. Knows no synonyms but those of a short list, and reads no reference beyond the passage.
/// Deterministic and thread-safe.
/// </summary>
public static class Relater
{
    // Set where F1 on corpus/relations.jsonl was best. Excluding amounts of one thing are a strong sign by themselves, so that little else need be shared;
    // a denial or mere likeness needs about a third.
    private const double SameMatter = 0.16;
    private const double SameDenied = 0.34;
    private const double SameAssertion = 0.32;

    // The share of the common words that must be asserted here and denied there.
    private const double Turned = 0.3;

    // A word in more passages than this finds no pairs, it only weighs in those that rarer words found. Bounds the work on a thousand articles.
    private const int Widespread = 400;

    // In one other article a reviewer is shown the nearest few.
    private const int Nearest = 3;

    /// <summary>Compares every claim with those of the other articles, through an index of their words.</summary>
    /// <returns>The related pairs by article, passage, article, passage.</returns>
    public static IReadOnlyList<RelatedPassages> Compare(
        IReadOnlyList<ExtractedArticle> articles,
        CancellationToken cancel = default
    )
    {
        var claims = new List<(int Article, Passage Passage, PassageTerms Terms)>();
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < articles.Count; i++)
        {
            var points = new CodePoints(articles[i].Source.Text);
            foreach (var passage in articles[i].Passages)
            {
                if (passage.Label == PassageLabel.Claim)
                {
                    var terms = new PassageTerms(passage.Text, passage.Quantities, passage.Start, points);
                    foreach (var term in terms.Terms)
                    {
                        if (!index.TryGetValue(term.Key, out var where))
                        {
                            index.Add(term.Key, where = []);
                        }

                        where.Add(claims.Count);
                    }

                    claims.Add((i, passage, terms));
                }
            }
        }

        var found = new List<(int A, int B, RelationFinding Finding)>();
        var met = new int[claims.Count];
        for (var b = 0; b < claims.Count; b++)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var term in claims[b].Terms.Terms)
            {
                var where = index[term.Key];
                if (where.Count > Widespread)
                {
                    continue;
                }

                foreach (var a in where)
                {
                    if (claims[a].Article >= claims[b].Article)
                    {
                        break;
                    }

                    if (met[a] == b)
                    {
                        continue;
                    }

                    met[a] = b;
                    var finding = Judge(claims[a].Terms, claims[b].Terms, Rarity);
                    if (finding.Relation != Relation.None)
                    {
                        found.Add((a, b, finding));
                    }
                }
            }
        }

        return
        [
            .. found
                .GroupBy(f => (f.A, claims[f.B].Article))
                .SelectMany(Best)
                .GroupBy(f => (claims[f.A].Article, f.B))
                .SelectMany(Best)
                .OrderBy(f => f.A)
                .ThenBy(f => f.B)
                .Select(f => new RelatedPassages(
                    claims[f.A].Article,
                    claims[f.A].Passage,
                    claims[f.B].Article,
                    claims[f.B].Passage,
                    f.Finding
                )),
        ];

        double Rarity(string key) => Math.Log(1 + ((double)claims.Count / index[key].Count));

        static IEnumerable<(int A, int B, RelationFinding Finding)> Best(
            IEnumerable<(int A, int B, RelationFinding Finding)> rivals
        ) => rivals.OrderByDescending(f => f.Finding.Score).ThenBy(f => f.A).ThenBy(f => f.B).Take(Nearest);
    }

    /// <summary>Compares two passages that stand alone; every word that is no stop word counts as equally rare.</summary>
    public static RelationFinding Relate(string a, string b)
    {
        return Judge(Read(a), Read(b), _ => 1);

        static PassageTerms Read(string text) =>
            new(text, new QuantityReader(text, published: null).Read(new TextSpan(0, text.Length)));
    }

    private static RelationFinding Judge(PassageTerms a, PassageTerms b, Func<string, double> rarity)
    {
        var shared = new List<(Term A, Term B, double Weight)>();
        var (i, j) = (0, 0);
        double onlyA = 0,
            onlyB = 0,
            both = 0;
        while (i < a.Terms.Count || j < b.Terms.Count)
        {
            var order =
                i == a.Terms.Count ? 1
                : j == b.Terms.Count ? -1
                : string.CompareOrdinal(a.Terms[i].Key, b.Terms[j].Key);
            if (order < 0)
            {
                onlyA += Alone(a.Terms[i++]);
            }
            else if (order > 0)
            {
                onlyB += Alone(b.Terms[j++]);
            }
            else
            {
                var weight = Math.Min(a.Terms[i].Weight, b.Terms[j].Weight) * rarity(a.Terms[i].Key);
                shared.Add((a.Terms[i++], b.Terms[j++], weight));
                both += weight;
            }
        }

        var score = both == 0 ? 0 : both / Math.Sqrt((both + onlyA) * (both + onlyB));
        var telling = shared.Count(s => s.Weight > 0.5);
        if (score < SameMatter || telling < 2)
        {
            return new RelationFinding(Relation.None, score);
        }

        if (Clash(a, b, shared) is { } clash)
        {
            return new RelationFinding(
                Relation.Conflicts,
                score,
                Name(clash.A),
                $"“{clash.A.Text}” against “{clash.B.Text}”"
            );
        }

        var signed = shared.Where(s => s.A.Sign * s.B.Sign != 0).ToList();
        var opposed = signed.Where(s => s.A.Sign != s.B.Sign).ToList();
        if (
            score >= SameDenied
            && opposed.Count > 0
            && telling > 2
            && opposed.Sum(s => s.Weight) >= Turned * signed.Sum(s => s.Weight)
        )
        {
            var word = opposed.MaxBy(s => s.Weight);
            return new RelationFinding(
                Relation.Conflicts,
                score,
                word.A.Word.ToLowerInvariant(),
                $"“{word.A.Word}” and “{word.B.Word}”: one asserts what the other denies"
            );
        }

        return score < SameAssertion || telling < 3 || !shared.Exists(Asserts)
            ? new RelationFinding(Relation.None, score)
            : new RelationFinding(
                Relation.Corroborates,
                score,
                Why: "both: " + string.Join(", ", shared.OrderByDescending(s => s.Weight).Take(5).Select(s => s.A.Word))
            );

        // An amount that only one gives is no sign of another matter.
        double Alone(Term term) => term.IsAmount ? 0 : term.Weight * rarity(term.Key);
    }

    // Two that only share names speak of the same persons and places, not yet of the same event.
    private static bool Asserts((Term A, Term B, double Weight) shared) =>
        shared.A.IsAmount || shared.A.Sign * shared.B.Sign != 0;

    private static (Quantity A, Quantity B)? Clash(
        PassageTerms a,
        PassageTerms b,
        List<(Term A, Term B, double Weight)> shared
    )
    {
        // What agrees is settled first: "41 dead, 17 missing" and "17 missing" clash in nothing.
        var open = a.Slots.Where(x => !b.Slots.Any(y => Compare(x, y) == QuantityAgreement.Agree)).ToList();
        foreach (var x in open)
        {
            foreach (var y in b.Slots)
            {
                if (
                    Compare(x, y) == QuantityAgreement.Exclude
                    && OfOneThing(x, y)
                    && !a.Slots.Any(z => Compare(z, y) == QuantityAgreement.Agree)
                )
                {
                    return (x.Quantity, y.Quantity);
                }
            }
        }

        return null;

        static QuantityAgreement Compare(Slot x, Slot y) =>
            IsVague(x.Quantity) || IsVague(y.Quantity)
                ? QuantityAgreement.NotComparable
                : QuantityComparison.Compare(x.Quantity, y.Quantity);

        bool OfOneThing(Slot x, Slot y) =>
            x.Around.Any(k => y.Around.Contains(k, StringComparer.Ordinal) && shared.Exists(s => s.A.Key == k));
    }

    // "hours", "the past years"
    private static bool IsVague(Quantity q) =>
        q.Kind == QuantityKind.Duration && q.Value.Contains('X', StringComparison.Ordinal);

    private static string Name(Quantity q) =>
        q.Kind switch
        {
            QuantityKind.Money => "amount",
            QuantityKind.Number or QuantityKind.Ordinal or QuantityKind.Measure => q.Unit ?? "number",
            var kind => kind.ToString().ToLowerInvariant(),
        };
}
