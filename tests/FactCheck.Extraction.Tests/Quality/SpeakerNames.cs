using System.Text;

namespace FactCheck.Extraction.Tests.Quality;

/// <summary>Whether two descriptions of a speaker mean the same: one's words hold the other's, or half of all words are in both.</summary>
internal static class SpeakerNames
{
    private static readonly HashSet<string> Small = ["the", "a", "an", "of", "and", "in", "to"];

    public static bool Same(string a, string b)
    {
        HashSet<string> first = Words(a),
            second = Words(b);
        if (first.Count == 0 || second.Count == 0)
        {
            return false;
        }

        var shared = first.Intersect(second).Count();
        return shared == first.Count || shared == second.Count || shared * 2 >= first.Union(second).Count();
    }

    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>();
        var word = new StringBuilder();
        foreach (var c in text.ToLowerInvariant().Append(' '))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        words.ExceptWith(Small);
        return words;
    }
}
