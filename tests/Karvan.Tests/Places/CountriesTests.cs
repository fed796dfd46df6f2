using Karvan.Model;

namespace Karvan.Tests;

public sealed class CountriesTests
{
    [Theory]
    [InlineData("RU", "Russia")]
    [InlineData("IR", "Iran")]
    [InlineData("TR", "Türkiye")]
    [InlineData("ZZ", "ZZ")]
    public void GetName_Code_ReturnsCommonEnglishName(string code, string name) =>
        Assert.Equal(name, Countries.GetName(new Country(code)));

    [Theory]
    [InlineData("ru", "RU")]
    [InlineData("Russia", "RU")]
    [InlineData("turkiye", "TR")]
    [InlineData("Turkey", "TR")]
    [InlineData("TURKEY", "TR")]
    [InlineData("Republic of Türkiye", "TR")]
    [InlineData("Russian Federation", "RU")]
    [InlineData("Czech Republic", "CZ")]
    [InlineData("usa", "US")]
    [InlineData("ir", "IR")]
    public void Find_CodeOrName_ReturnsCountry(string text, string code) => Assert.Equal(code, Countries.Find(text)!.Value.Code);

    [Theory]
    [InlineData("XX")]
    [InlineData("Atlantis")]
    [InlineData("")]
    public void Find_Other_ReturnsNull(string text) => Assert.Null(Countries.Find(text));
}
