using System.Collections.Frozen;

namespace FactCheck.Extraction.Attribution;

internal enum Gender : byte
{
    Unknown,
    He,
    She,
}

/// <summary>
/// Which pronoun an article may use for a speaker: by the title or role beside the name, by the first name where it is a
/// plain one, and by what the article said of the surname before. Unknown is the usual answer and excludes nothing.
/// </summary>
internal sealed class Genders(string text)
{
    private static readonly FrozenDictionary<string, Gender> Known = Build();

    private static readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, Gender> surnames = new(StringComparer.Ordinal);

    public Gender Of(Source source)
    {
        if (source.Plural || !source.Human)
        {
            return Gender.Unknown;
        }

        var name = source.Name.In(text);
        if (source.Kind == SourceKind.Description)
        {
            return Noun(LastWord(name));
        }

        var known = Titled(source.Role.In(text));
        var space = name.IndexOf(' ');
        if (known == Gender.Unknown && space > 0 && Lookup.TryGetValue(name[..space], out var first))
        {
            known = first;
        }

        var remembered = surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        var surname = LastWord(name);
        if (known != Gender.Unknown)
        {
            remembered[surname] = known;
            return known;
        }

        return remembered.TryGetValue(surname, out known) ? known : Gender.Unknown;
    }

    /// <summary>Takes note of a pronoun that can only mean <paramref name="source"/>.</summary>
    public void Learn(Source source, Gender gender)
    {
        if (source.Kind == SourceKind.Person && Of(source) == Gender.Unknown)
        {
            surnames.GetAlternateLookup<ReadOnlySpan<char>>()[LastWord(source.Name.In(text))] = gender;
        }
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> name) => name[(name.LastIndexOf(' ') + 1)..];

    private static Gender Titled(ReadOnlySpan<char> role)
    {
        foreach (var range in role.Split(' '))
        {
            if (Noun(role[range].TrimEnd('.')) is not Gender.Unknown and var gender)
            {
                return gender;
            }
        }

        return Gender.Unknown;
    }

    private static Gender Noun(ReadOnlySpan<char> word) =>
        Lookup.TryGetValue(word, out var gender) ? gender
        : word.EndsWith("woman", StringComparison.Ordinal) ? Gender.She
        : Gender.Unknown;

    private static FrozenDictionary<string, Gender> Build()
    {
        var known = new Dictionary<string, Gender>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in Men.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            known[word] = Gender.He;
        }

        foreach (var word in Women.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            known[word] = Gender.She;
        }

        return known.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    // Titles and kin first; then first names that are rarely anything else.
    private const string Men = """
        mr sir lord king prince father husband son brother uncle nephew grandfather congressman businessman policeman priest imam bishop monk
        james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew
        joshua kenneth kevin brian george timothy ronald edward jason jeffrey jacob gary nicholas eric jonathan stephen larry justin scott brandon
        benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle
        noah ethan jeremy walter keith roger terry austin sean gerald carl harold arthur lawrence bryan joe bill bob jim tom mike steve ted tim
        barack bernie boris tony gordon rishi keir vladimir volodymyr emmanuel olaf recep benjamin bashar ali hassan hussein mohammed muhammad
        mohammad ahmed ahmad mahmoud mustafa omar khalid abdullah ibrahim yusuf karim saad qasem nouri haider ismail esmail saif
        abbas antonio carlos luis juan pedro miguel jorge fernando hans klaus stefan pierre jean-claude jacques francois giovanni
        marco matteo giuseppe sergei dmitry mikhail alexei viktor ivan igor narendra rahul imran shehbaz
        """;

    private const string Women = """
        mrs ms miss dame lady queen princess mother wife daughter sister aunt niece grandmother congresswoman actress nun
        mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna
        michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma
        nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria
        lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn
        janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte
        marie kayla alexis lori hillary ivanka melania kamala nikki theresa ursula christine giorgia marine jacinda sanna mette
        fatima aisha layla zainab noor amina mariam nadia leila ana elena olga svetlana natalia tatiana ingrid astrid claudia lucia
        sofia carmen rosa isabel benazir sonia indira sheikha
        """;
}
