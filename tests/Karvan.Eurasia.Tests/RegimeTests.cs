using Karvan.Model;

namespace Karvan.Eurasia.Tests;

/// <summary>Every land that trains and trucks cross has a regime for what leaves, stays and passes.</summary>
public class RegimeTests
{
    [Fact]
    public void Regimes_OfEachCountryWithServices_NameThePapersOfCarriage()
    {
        var network = EurasiaFeed.Network;
        var crossed =
            from service in network.Services
            from call in service.Calls
            where call.Section is not null
            from part in call.Section!.Parts
            where !part.Country.IsNone
            select (part.Country, Mode: call.Section!.Way.ToMode());

        Offenders.None(
            from way in crossed.Distinct()
            where !network.Regimes.Any(regime => regime.Kind is null && regime.Mode == way.Mode
                && regime.Territories.Contains(way.Country))
            select $"{way.Country} by {way.Mode}: no papers of carriage");
    }

    [Theory]
    [InlineData("AZ", 4)]
    [InlineData("TR", 4)]
    public void Regimes_WithFourChannels_NameThem(string country, int channels) => Assert.Contains(
        EurasiaFeed.Network.Regimes,
        regime => regime.Territories.Contains(new Country(country)) && regime.Channels.Length == channels);
}
