using System.Globalization;
using System.Text;

namespace Karvan;

/// <summary>Makes spellings of one name equal: case, accents, apostrophes, hyphens and spaces do not count.</summary>
/// <remarks>
/// Compatibility decomposition (Unicode NFKD) takes most accents off; the table holds the letters that it leaves
/// whole. Han, Cyrillic and Georgian letters stay as they are, in lower case.
/// </remarks>
internal static class NameFolding
{
    /// <summary>Gives the folded form: letters and digits only; empty if there are none.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Decompose(text))
        {
            Append(folded, letter);
        }

        return folded.ToString();
    }

    /// <summary>Gives the form in which accents still count.</summary>
    public static string FoldCase(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, char letter)
    {
        switch (letter)
        {
            case 'ı' or 'İ':
                folded.Append('i');
                break;
            case 'ə' or 'Ə':
                folded.Append('e');
                break;
            case 'ø' or 'Ø':
                folded.Append('o');
                break;
            case 'ł' or 'Ł':
                folded.Append('l');
                break;
            case 'đ' or 'Đ' or 'ð' or 'Ð':
                folded.Append('d');
                break;
            case 'ß' or 'ẞ':
                folded.Append("ss");
                break;
            case 'æ' or 'Æ':
                folded.Append("ae");
                break;
            case 'œ' or 'Œ':
                folded.Append("oe");
                break;
            default:
                if (char.IsLetterOrDigit(letter) && !IsApostrophe(letter))
                {
                    folded.Append(char.ToLowerInvariant(letter));
                }
                else if (char.IsSurrogate(letter))
                {
                    folded.Append(letter);
                }

                break;
        }
    }

    // Unicode counts these as letters; in names they are apostrophes (Ürümqi's ʻ, Xiʼan's ʼ).
    private static bool IsApostrophe(char letter) =>
        char.GetUnicodeCategory(letter) == UnicodeCategory.ModifierLetter;

    private static string Decompose(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair: no name has one, so nothing will match.
            return text;
        }
    }
}
