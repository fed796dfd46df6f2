using System.Globalization;

namespace Karvan.Eurasia.Tests;

/// <summary>Every place has a name in each of the seven languages, and every name is in its language's
/// script.</summary>
public class NameTests
{
    private const string Latin = "abcdefghijklmnopqrstuvwxyz";

    private const string KazakhOnly = "әғқңөұүһі";

    private static readonly string[] Languages = ["en", "az", "zh", "ru", "kk", "ka", "tr"];

    /// <summary>Letters of the three alphabets in Latin script; a name may keep others, as long as one does
    /// not.</summary>
    private static readonly Dictionary<string, string> Alphabets = new()
    {
        ["en"] = Latin,
        ["az"] = Latin.Replace("w", string.Empty, StringComparison.Ordinal) + "çəğışöü",
        ["tr"] = string.Concat(Latin.Except("qwx")) + "çğışöü",
    };

    private static readonly List<FeedRow> Names = [.. EurasiaFeed.Rows("location_names.csv")];

    [Fact]
    public void Locations_Names_AreThereInEachLanguage()
    {
        var named = Names.Select(row => (row["location_id"], row["language"])).ToHashSet();
        Offenders.None(
            from location in EurasiaFeed.Network.Locations
            from language in Languages
            where !named.Contains((location.Id, language))
            select $"{location.Id}: found no name in {language}, expected one or more");
    }

    [Fact]
    public void Names_Letters_AreOfTheLanguagesScript() => Offenders.None(
        from row in Names
        from letter in row["name"].Where(char.IsLetter).Distinct()
        where !IsInScript(row["language"], letter)
        select $"{row}: found '{letter}' in '{row["name"]}', expected the script of {row["language"]}");

    [Theory]
    [InlineData("en")]
    [InlineData("az")]
    [InlineData("tr")]
    public void Locations_InLatinScript_HaveANameInLettersOfTheAlphabet(string language) => Offenders.None(
        from names in Names.Where(row => row["language"] == language).GroupBy(row => row["location_id"])
        where !names.Any(row => Lower(row["name"], language).Where(char.IsLetter).All(Alphabets[language].Contains))
        select $"{names.Key}: found {string.Join(", ", names.Select(row => row["name"]))}, "
            + $"expected one name with only letters of {language}");

    private static bool IsInScript(string language, char letter) => language switch
    {
        "zh" => letter is >= '\u4e00' and <= '\u9fff',
        "ka" => letter is >= '\u10d0' and <= '\u10ff',
        "ru" => letter is >= '\u0400' and <= '\u04ff' && !IsKazakhOnly(letter),
        "kk" => letter is >= '\u0400' and <= '\u04ff',
        _ => letter is < '\u0250' or 'ə',
    };

    private static bool IsKazakhOnly(char letter) =>
        KazakhOnly.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal);

    private static string Lower(string name, string language) =>
        name.ToLower(CultureInfo.GetCultureInfo(language == "en" ? "en" : "tr"));
}
