namespace FactCheck.Web.Ui;

/// <summary>Where a key is listened to; on one page only keys of one place and of <see cref="Everywhere"/> are live.</summary>
public enum KeyPlace
{
    Everywhere,
    Desk,
    Queue,
    Review,
    Articles,
    Reports,
}

/// <summary>One action and the key that does it.</summary>
/// <param name="Strokes">
/// Presses parted by a space ("g d"), each a browser's key name, "Ctrl+" before it where held, or a range ("1-9").
/// </param>
/// <param name="Words">What it does, as the sheet of keys says it.</param>
/// <param name="Group">The sheet's heading it stands under.</param>
/// <param name="Place">Where it is listened to.</param>
public sealed record Key(string Strokes, string Words, string Group, KeyPlace Place = KeyPlace.Everywhere)
{
    /// <summary>The caps to draw, in the order they are pressed.</summary>
    public IEnumerable<string> Caps =>
        Strokes
            .Split(' ')
            .SelectMany(stroke => stroke.Split('+', '-'))
            .Select(cap =>
                cap switch
                {
                    "Enter" => "↵",
                    "Escape" => "Esc",
                    "ArrowRight" => "→",
                    "ArrowLeft" => "←",
                    { Length: 1 } => cap.ToUpperInvariant(),
                    _ => cap,
                }
            );
}

/// <summary>Every key of the desk, once: the buttons, the sheet and the script all take them from here.</summary>
public static class Keys
{
    private const string Move = "Move";
    private const string Decide = "Decide";
    private const string Cite = "Cite";
    private const string Shape = "Shape the claim";
    private const string Lists = "Lists";

    public static readonly Key Desk = new("g d", "Go to the desk", Move);
    public static readonly Key Queue = new("g q", "Go to the queue", Move);
    public static readonly Key Conflicts = new("g c", "Go to the conflicts", Move);
    public static readonly Key Articles = new("g a", "Go to the articles", Move);
    public static readonly Key Reports = new("g r", "Go to the reports", Move);
    public static readonly Key Search = new("/", "Search everything", Move);
    public static readonly Key Next = new("n", "Take the next claim", Move);
    public static readonly Key Sheet = new("?", "Show these keys", Move);
    public static readonly Key Close = new("Escape", "Close", Move);

    public static readonly Key Resume = new("r", "Resume the claim in hand", Lists, KeyPlace.Desk);
    public static readonly Key Filter = new("f", "Filter the queue", Lists, KeyPlace.Queue);
    public static readonly Key NextPage = new("ArrowRight", "Next page of a list", Lists);
    public static readonly Key FirstPage = new("ArrowLeft", "Back to the list’s start", Lists);
    public static readonly Key AddArticles = new("a", "Add articles", Lists, KeyPlace.Articles);
    public static readonly Key NewReport = new("p", "Put a report together", Lists, KeyPlace.Reports);
    public static readonly Key ExportPdf = new("e", "Download the PDF", Lists, KeyPlace.Reports);

    public static readonly Key Supported = new("s", "Supported", Decide, KeyPlace.Review);
    public static readonly Key Disputed = new("d", "Disputed", Decide, KeyPlace.Review);
    public static readonly Key Opinion = new("o", "Opinion", Decide, KeyPlace.Review);
    public static readonly Key SaveAndNext = new("Ctrl+Enter", "Save and take the next", Decide, KeyPlace.Review);
    public static readonly Key Save = new("Ctrl+s", "Keep the draft", Decide, KeyPlace.Review);
    public static readonly Key NotAClaim = new("x", "Not a claim", Decide, KeyPlace.Review);

    public static readonly Key CitePassage = new("1-9", "Cite passage 1 to 9", Cite, KeyPlace.Review);
    public static readonly Key CiteAddress = new("a", "Cite an address", Cite, KeyPlace.Review);
    public static readonly Key SearchEvidence = new("f", "Search the evidence", Cite, KeyPlace.Review);

    public static readonly Key Skip = new("j", "Skip to the next claim", Move, KeyPlace.Review);
    public static readonly Key Previous = new("k", "Previous claim", Move, KeyPlace.Review);
    public static readonly Key NextPane = new("F6", "Next pane", Move, KeyPlace.Review);
    public static readonly Key Board = new("b", "Conflict board", Move, KeyPlace.Review);

    public static readonly Key Restate = new("e", "Restate", Shape, KeyPlace.Review);
    public static readonly Key Split = new("t", "Split", Shape, KeyPlace.Review);
    public static readonly Key Merge = new("u", "Merge", Shape, KeyPlace.Review);
    public static readonly Key MarkWords = new("m", "Mark the selected words as a claim", Shape, KeyPlace.Review);
    public static readonly Key Release = new("l", "Let go of the claim", Shape, KeyPlace.Review);

    /// <summary>What the sheet shows, in its order; a key that no page offers yet is left out.</summary>
    public static IReadOnlyList<Key> All { get; } =
    [
        Supported,
        Disputed,
        Opinion,
        SaveAndNext,
        Save,
        NotAClaim,
        CitePassage,
        CiteAddress,
        SearchEvidence,
        Next,
        Skip,
        Previous,
        NextPane,
        Desk,
        Queue,
        Articles,
        Reports,
        Search,
        Sheet,
        Close,
        Restate,
        Split,
        MarkWords,
        Release,
        Resume,
        Filter,
        NextPage,
        FirstPage,
        AddArticles,
        NewReport,
        ExportPdf,
    ];
}
