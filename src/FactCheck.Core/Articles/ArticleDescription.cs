using FactCheck.Extraction;

namespace FactCheck.Core.Articles;

/// <summary>What is known about an article, as a person types it.</summary>
/// <param name="Title">Needed; at most <see cref="Article.MaxMetadata"/> characters, as every field is.</param>
/// <param name="Outlet">The publication.</param>
/// <param name="Byline">The author line.</param>
/// <param name="Published">ISO 8601 to the year, month or day.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Address">http or https.</param>
public sealed record ArticleDescription(
    string Title,
    string? Outlet,
    string? Byline,
    string? Published,
    string? Language,
    string? Address
)
{
    /// <summary>What is known about <paramref name="article"/> now.</summary>
    public static ArticleDescription Of(Article article) =>
        new(
            article.Title,
            article.Outlet,
            article.Byline,
            article.Published?.ToString(),
            article.Language,
            article.Address
        );

    internal Refusal? Check(out PartialDate? published, out string? address)
    {
        published = null;
        address = null;
        if (string.IsNullOrWhiteSpace(Title))
        {
            return new Refusal("title-missing", "Give the article a title.", nameof(Title));
        }

        (string? Value, string Field)[] bounded =
        [
            (Title, nameof(Title)),
            (Outlet, nameof(Outlet)),
            (Byline, nameof(Byline)),
            (Language, nameof(Language)),
        ];
        foreach (var (value, field) in bounded)
        {
            if (value?.Length > Article.MaxMetadata)
            {
                return new Refusal(
                    "too-long",
                    $"{field} has {value.Length:N0} characters; {Article.MaxMetadata} is the most. Shorten it.",
                    field
                );
            }
        }

        if (!string.IsNullOrWhiteSpace(Published))
        {
            if (!PartialDate.TryParse(Published, out var date))
            {
                return new Refusal(
                    "date",
                    $"“{Published}” is no date. Write 2025, 2025-08 or 2025-08-18.",
                    nameof(Published)
                );
            }

            published = date;
        }

        if (!string.IsNullOrWhiteSpace(Address) && !WebAddress.TryParse(Address, out address))
        {
            return new Refusal(
                "address",
                "The address must be a whole one that begins with http:// or https://.",
                nameof(Address)
            );
        }

        return null;
    }
}
