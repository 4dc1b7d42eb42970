using System.Buffers;

namespace FactCheck.Extraction.Import.Html;

/// <summary>
/// Finds the paragraphs in which the site speaks of itself to its reader: subscribe, follow us, allow this content. They
/// stand among an article's paragraphs and look like them, so only their words tell.
/// </summary>
internal static class Promotion
{
    private const int Longest = 400;

    // Each names an act of the reader on this site; two words at least, so that news about such things stays.
    private static readonly SearchValues<string> Phrases = SearchValues.Create(
        [
            "sign up for our",
            "sign up for the newsletter",
            "sign up to our",
            "sign up here",
            "subscribe to our",
            "subscribe now",
            "subscribe here",
            "subscribe today",
            "please subscribe",
            "our newsletter",
            "our daily newsletter",
            "our weekly newsletter",
            "our free newsletter",
            "newsletter sign",
            "to your inbox",
            "in your inbox",
            "by signing up",
            "by subscribing",
            "you can unsubscribe",
            "already a subscriber",
            "already have an account",
            "article is exclusive to",
            "for subscribers only",
            "log in to read",
            "create an account",
            "download our app",
            "download the app",
            "news apps for",
            "follow us on",
            "like us on",
            "find us on",
            "join our telegram",
            "join our whatsapp",
            "add us as a preferred",
            "support our journalism",
            "become a member",
            "may earn a commission",
            "affiliate commission",
            "view comments",
            "to leave a comment",
            "comment on this article",
            "commenting forum",
            "video has failed to load",
            "enable javascript",
            "your browser does not support",
            "may not be published, broadcast",
            "all rights reserved",
            "unseren newsletter",
            "unserem newsletter",
            "jetzt abonnieren",
            "jetzt registrieren",
            "jetzt anmelden",
            "folgen sie uns",
            "folge uns",
            "externer inhalt",
            "externen inhalt",
            "externe inhalte",
            "an drittplattformen",
            "inhalte von youtube",
            "hat ihnen dieser artikel gefallen",
            "abonnez-vous",
            "inscrivez-vous",
            "suivez-nous",
            "réservé aux abonnés",
            "déjà abonné",
            "suscríbete",
            "suscríbase",
            "síguenos",
            "síganos",
            "siguenos en",
            "canal de telegram",
            "canal de whatsapp",
            "canal de youtube",
            "iscriviti",
            "abbonati",
            "seguici su",
            "inscreva-se",
            "siga-nos",
            "canal do whatsapp",
            "abonneer je",
            "volg ons",
            "följ oss",
            "følg oss",
            "følg os",
            "zaprenumeruj",
            "materiał chroniony prawem",
            "abone ol",
            "takip edin",
            "подпишитесь",
            "подписывайтесь",
            "اشترك في",
            "تابعونا",
            "会員登録",
            "ニュースレター",
            "有料会員",
            "有料記事",
            "关注我们",
            "扫码",
            "무단전재",
            "무단 전재",
            "재배포 금지",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>Removes them, unless they are so much of the text that it seems to be about such things.</summary>
    public static void Drop(List<TextBlock> blocks)
    {
        int all = 0,
            promotion = 0;
        foreach (var block in blocks)
        {
            all += block.Text.Length;
            promotion += Is(block.Text) ? block.Text.Length : 0;
        }

        if (promotion * 4 < all)
        {
            blocks.RemoveAll(b => Is(b.Text));
        }
    }

    private static bool Is(string text) => text.Length <= Longest && text.AsSpan().ContainsAny(Phrases);
}
