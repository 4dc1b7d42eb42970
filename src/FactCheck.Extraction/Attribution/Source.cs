namespace FactCheck.Extraction.Attribution;

/// <summary>What sort of speaker a phrase names.</summary>
internal enum SourceKind : byte
{
    None,

    /// <summary>A person's name.</summary>
    Person,

    /// <summary>A body, outlet or government by its name.</summary>
    Body,

    /// <summary>A person or persons by a description: "an Iraqi security source".</summary>
    Description,

    /// <summary>A text or a body by a description: "the letter", "the ministry".</summary>
    Thing,

    /// <summary>he, she, they, it: to be resolved.</summary>
    Pronoun,

    /// <summary>I, we: the author, outside quotations.</summary>
    Author,
}

/// <summary>A speaker's place in the article's text, with the role that stands beside it.</summary>
internal readonly record struct Source(SourceKind Kind, TextSpan Name, TextSpan Role)
{
    /// <summary>More than one person.</summary>
    public bool Plural { get; init; }

    /// <summary>A news outlet, which mostly passes on what others said.</summary>
    public bool Outlet { get; init; }

    /// <summary>A noun that the lists do not know as a person, body or text: it speaks only by the plainest verbs.</summary>
    public bool Doubtful { get; init; }

    /// <summary>Nothing that could speak by any verb: "evidence".</summary>
    public bool Abstract { get; init; }

    public static Source None => default;

    public bool Named => Kind is not (SourceKind.None or SourceKind.Pronoun or SourceKind.Author);

    public bool Human => Kind is SourceKind.Person or SourceKind.Description;
}

/// <summary>How a speaker's tag stands to the words it attributes.</summary>
internal enum CueShape : byte
{
    /// <summary>Subject and verb come first: "X said that ...".</summary>
    Before,

    /// <summary>The tag closes its sentence: "..., X said."</summary>
    After,

    /// <summary>The tag interrupts: "The plan, X said, is ...".</summary>
    Within,

    /// <summary>"According to X".</summary>
    AccordingTo,

    /// <summary>Inside a subordinate clause: of use beside a quotation only.</summary>
    Embedded,
}

/// <summary>What follows a speaking verb.</summary>
internal enum Complement : byte
{
    Nothing,
    Clause,
    That,
    Quotation,
    Colon,
    Object,
}

/// <summary>One tag found in a passage; <paramref name="First"/> and <paramref name="Last"/> are token positions.</summary>
internal readonly record struct Cue(
    CueShape Shape,
    Source Source,
    int First,
    int Last,
    Kinds Verb,
    Complement Complement,
    bool Reports
);
