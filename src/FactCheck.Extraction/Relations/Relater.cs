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
    // Tuned on corpus/relations.jsonl. Below the first two passages seldom name one matter; from the second on, with nothing that clashes, they mostly say
    // the same of it.
    private const double SameMatter = 0.22;
    private const double SameDenied = 0.34;
    private const double SameAssertion = 0.30;

    // The share of the common words that must be asserted here and denied there.
    private const double Turned = 0.3;

    // An amount that both give is worth a rare word.
    private const double AmountWeight = 1.5;

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
                onlyA += a.Terms[i].Weight * rarity(a.Terms[i++].Key);
            }
            else if (order > 0)
            {
                onlyB += b.Terms[j].Weight * rarity(b.Terms[j++].Key);
            }
            else
            {
                var weight = Math.Min(a.Terms[i].Weight, b.Terms[j].Weight) * rarity(a.Terms[i].Key);
                shared.Add((a.Terms[i++], b.Terms[j++], weight));
                both += weight;
            }
        }

        var amounts = Match(a, b, shared);
        both += amounts.Agreed.Count * AmountWeight;
        var score = both == 0 ? 0 : both / Math.Sqrt((both + onlyA) * (both + onlyB));
        if (score < SameMatter || shared.Count(Telling) < 2)
        {
            return new RelationFinding(Relation.None, score);
        }

        if (amounts.Clash is { } clash)
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
        if (score >= SameDenied && opposed.Count > 0 && shared.Count(Telling) > opposed.Count && opposed.Sum(s => s.Weight) >= Turned * signed.Sum(s => s.Weight))
        {
            var word = opposed.MaxBy(s => s.Weight);
            return new RelationFinding(
                Relation.Conflicts,
                score,
                word.A.Key,
                $"“{word.A.Word}” is asserted by one and denied by the other"
            );
        }

        return score < SameAssertion || signed.Count + amounts.Agreed.Count < 2
            ? new RelationFinding(Relation.None, score)
            : new RelationFinding(
                Relation.Corroborates,
                score,
                Why: "both: "
                    + string.Join(
                        ", ",
                        shared
                            .OrderByDescending(s => s.Weight)
                            .Take(5)
                            .Select(s => s.A.Word)
                            .Concat(amounts.Agreed.Select(q => q.Text))
                    )
            );
    }

    private static bool Telling((Term A, Term B, double Weight) shared) => shared.Weight > 0.5;

    private static (List<Quantity> Agreed, (Quantity A, Quantity B)? Clash) Match(
        PassageTerms a,
        PassageTerms b,
        List<(Term A, Term B, double Weight)> shared
    )
    {
        // What both give is settled first: "41 dead, 17 missing" and "17 missing" clash in nothing.
        var agreed = new List<Quantity>();
        var (settledA, settledB) = (new bool[a.Slots.Count], new bool[b.Slots.Count]);
        (Quantity, Quantity)? clash = null;
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < a.Slots.Count; i++)
            {
                for (var j = 0; j < b.Slots.Count; j++)
                {
                    if (settledA[i] || settledB[j])
                    {
                        continue;
                    }

                    var (x, y) = (a.Slots[i].Quantity, b.Slots[j].Quantity);
                    var verdict = QuantityComparison.Compare(x, y);
                    if (pass == 0 && verdict == QuantityAgreement.Agree)
                    {
                        settledA[i] = settledB[j] = true;
                        agreed.Add(x);
                    }
                    else if (pass == 1 && clash is null && verdict == QuantityAgreement.Exclude && OfOneThing(a.Slots[i], b.Slots[j]))
                    {
                        clash = (x, y);
                    }
                }
            }
        }

        return (agreed, clash);

        bool OfOneThing(Slot x, Slot y) =>
            x.Around.Any(k => y.Around.Contains(k, StringComparer.Ordinal) && shared.Exists(s => s.A.Key == k));
    }

    private static string Name(Quantity q) =>
        q.Kind switch
        {
            QuantityKind.Money => "amount",
            QuantityKind.Number or QuantityKind.Ordinal or QuantityKind.Measure => q.Unit ?? "number",
            var kind => kind.ToString().ToLowerInvariant(),
        };
}
