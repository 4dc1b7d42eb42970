using AngleSharp.Dom;

namespace FactCheck.Extraction.Import.Html;

/// <summary>
/// Puts the parts of a page that React sent late where they belong. They stand in <c>&lt;div hidden id="S:1"&gt;</c> at the
/// end, and <c>&lt;template id="P:1"&gt;</c> or <c>"B:1"</c> marks the place that a script would move them to.
/// </summary>
internal static class StreamedParts
{
    public static void Place(IDocument document)
    {
        var places = new Dictionary<string, IElement>(StringComparer.Ordinal);
        var parts = new List<IElement>();
        foreach (var element in document.All)
        {
            if (element.Id is not [_, ':', ..] id)
            {
                continue;
            }

            if (element.LocalName == "template" && id[0] is 'P' or 'B')
            {
                places.TryAdd(id[2..], element);
            }
            else if (element.LocalName == "div" && id[0] == 'S')
            {
                parts.Add(element);
            }
        }

        foreach (var part in parts)
        {
            part.RemoveAttribute("hidden");
            if (places.Remove(part.Id![2..], out var place) && !part.Contains(place))
            {
                place.Replace(part);
            }
        }
    }
}
