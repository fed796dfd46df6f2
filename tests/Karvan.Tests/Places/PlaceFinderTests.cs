using Karvan.Model;

namespace Karvan.Tests;

public sealed class PlaceFinderTests
{
    private static readonly Network World = SmallWorld.Places("""
        CN-XIA*; CNSIA; CN; Xi'an / 西安 / Сиань / სიანი
        CN-HRG*; -; CN; Horgos / Khorgos / 霍尔果斯 / Хоргос
        TR-IST; TRIST; TR; İstanbul / Istanbul / Стамбул
        TR-HLK*; -; TR; Halkalı; TR-IST
        TR-IST-P*; -; TR; İstanbul; TR-IST
        HU-BUD*; HUBUD; HU; Budapest / Будапешт
        TR-MER*; TRMER; TR; Mersin
        AZ-GNC*; -; AZ; Gəncə
        BG-VAR*; BGVAR; BG; Varna
        RS-VAR*; -; RS; Varna
        GE-BKK; -; GE; Gardabani
        RO-CND*; ROCND; RO; Constanţa / Констанца
        RO-BUC*; ROBUH; RO; București
        CN-URC*; CNURC; CN; Ürümqi / 乌鲁木齐
        RS-HRG; -; RS; Horgoš
        """);

    private readonly PlaceFinder _finder = new(World);

    [Theory]
    [InlineData("CNSIA", "CN-XIA")]
    [InlineData("CN SIA", "CN-XIA")]
    [InlineData("cn-xia", "CN-XIA")]
    [InlineData("CN-XIA-T", "CN-XIA-T")]
    [InlineData("Xi'an terminal", "CN-XIA-T")]
    public void Find_IdOrLocode_ReturnsPlace(string text, string id) => Assert.Equal(id, FindId(text));

    [Theory]
    [InlineData("Xi'an")]
    [InlineData("Xi’an")]
    [InlineData("Xiʼan")]
    [InlineData("XIAN")]
    [InlineData("xi an")]
    [InlineData("西安")]
    [InlineData("Сиань")]
    [InlineData("СИАНЬ")]
    [InlineData("სიანი")]
    public void Find_NameInAnyLanguageAndSpelling_ReturnsPlace(string text) => Assert.Equal("CN-XIA", FindId(text));

    [Theory]
    [InlineData("istanbul")]
    [InlineData("ISTANBUL")]
    [InlineData("İSTANBUL")]
    [InlineData("ıstanbul")]
    [InlineData("İstanbul")]
    [InlineData("I\u0307stanbul")]
    public void Find_DottedOrDotlessI_ReturnsCityWithAllItsParts(string text)
    {
        var found = Assert.IsType<PlaceMatch.Found>(_finder.FindEnd(text));

        Assert.Equal("TR-IST", found.Place.GetId(World));
        Assert.Equal(["TR-HLK-T", "TR-IST-P-T"], found.Place.Terminals.Select(terminal => World[terminal].Id));
    }

    [Theory]
    [InlineData("Halkali", "TR-HLK")]
    [InlineData("Gence", "AZ-GNC")]
    [InlineData("GƏNCƏ", "AZ-GNC")]
    [InlineData("Constanta", "RO-CND")]
    [InlineData("Constanța", "RO-CND")]
    [InlineData("Bucuresti", "RO-BUC")]
    [InlineData("Urumqi", "CN-URC")]
    [InlineData("ÜRÜMQI", "CN-URC")]
    public void Find_WithoutAccents_ReturnsPlace(string text, string id) => Assert.Equal(id, FindId(text));

    [Theory]
    [InlineData("Khorgos")]
    [InlineData("Horgos")]
    [InlineData("霍尔果斯")]
    public void Find_NameWhoseAccentedTwinIsElsewhere_ReturnsTheExactOne(string text) =>
        Assert.Equal("CN-HRG", FindId(text));

    [Theory]
    [InlineData("Budapesht", "HU-BUD")]
    [InlineData("Budpaest", "HU-BUD")]
    [InlineData("Istambul", "TR-IST")]
    [InlineData("Konstanta", "RO-CND")]
    [InlineData("Констанция", "RO-CND")]
    [InlineData("Urumchi", "CN-URC")]
    [InlineData("Mersim", "TR-MER")]
    public void Find_SmallMisspelling_ReturnsPlaceAsGuess(string text, string id)
    {
        var found = Assert.IsType<PlaceMatch.Found>(_finder.FindEnd(text));

        Assert.Equal(id, found.Place.GetId(World));
        Assert.True(found.Place.IsGuess);
    }

    [Theory]
    [InlineData("Berlin")]
    [InlineData("Vienna")]
    [InlineData("西宁")]
    [InlineData("Xyz")]
    [InlineData("'")]
    [InlineData("")]
    [InlineData("\ud800")]
    [InlineData("🚂")]
    public void Find_OtherName_IsNotReadAsAPlace(string text)
    {
        var unknown = Assert.IsType<PlaceMatch.Unknown>(_finder.FindEnd(text));

        Assert.Equal(5, unknown.Nearest.Length);
    }

    [Fact]
    public void Find_UnknownName_ListsTheNearestFirst()
    {
        var unknown = Assert.IsType<PlaceMatch.Unknown>(_finder.FindEnd("Mersinport"));

        Assert.Equal("Mersin (TR-MER, TR)", unknown.Nearest[0].ToString());
    }

    [Fact]
    public void Find_IdWithoutItsHyphen_IsTheNearest()
    {
        var unknown = Assert.IsType<PlaceMatch.Unknown>(_finder.FindEnd("CNXIA"));

        Assert.Equal("Xi'an (CN-XIA, CN)", unknown.Nearest[0].ToString());
    }

    [Fact]
    public void Find_UnrelatedNamesakes_AreAmbiguous()
    {
        var ambiguous = Assert.IsType<PlaceMatch.Ambiguous>(_finder.FindEnd("varna"));

        Assert.Equal(
            ["Varna (BG-VAR, BG)", "Varna (RS-VAR, RS)"], ambiguous.Candidates.Select(place => place.ToString()));
    }

    [Fact]
    public void Find_PlaceWithoutTerminal_NamesTheNearestWithOne()
    {
        var bare = Assert.IsType<PlaceMatch.WithoutTerminal>(_finder.FindEnd("Gardabani"));

        Assert.Equal("RS-VAR", World[bare.Nearest!.Value].Id);
        Assert.InRange(bare.Kilometres, 84, 86);
    }

    [Fact]
    public void FindLocation_PlaceWithoutTerminal_ReturnsIt() =>
        Assert.Equal("GE-BKK", Assert.IsType<PlaceMatch.Found>(_finder.FindLocation("gardabani")).Place.GetId(World));

    [Fact]
    public void Find_NameOfEveryPlace_FindsThatPlace()
    {
        foreach (var location in World.Locations
            .Where(location => location.Name != "Varna" && location.Id != "TR-IST-P"))
        {
            foreach (var name in location.Names.Select(name => name.Text).Append(location.Name))
            {
                var found = Assert.IsType<PlaceMatch.Found>(_finder.FindLocation(name));
                Assert.Equal(location.Id, found.Place.GetId(World));
            }
        }
    }

    private string FindId(string text) => Assert.IsType<PlaceMatch.Found>(_finder.FindEnd(text)).Place.GetId(World);
}
