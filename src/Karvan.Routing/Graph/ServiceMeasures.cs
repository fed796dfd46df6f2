using Karvan.Model;

namespace Karvan.Routing;

/// <summary>
/// Metres and emission work of one service from its first call on, so that a leg is a difference of two.
/// </summary>
internal sealed class ServiceMeasures
{
    private readonly long[] _metres;
    private readonly long[] _work;
    private readonly Dictionary<Country, long[]> _byCountry = [];

    public ServiceMeasures(Network network, Service service)
    {
        var calls = service.Calls;
        _metres = new long[calls.Length];
        _work = new long[calls.Length];
        for (var i = 1; i < calls.Length; i++)
        {
            (_metres[i], _work[i]) = (_metres[i - 1], _work[i - 1]);
            foreach (var byCountry in _byCountry.Values)
            {
                byCountry[i] = byCountry[i - 1];
            }

            foreach (var part in calls[i].Section!.Parts)
            {
                var factor = network.FindEmissionFactor(service.Vehicle, part.Country, part.Electrified);
                _metres[i] += part.Metres;
                _work[i] += (long)part.Metres * (factor?.WellToWheelMilligrams ?? 0);
                if (!part.Country.IsNone)
                {
                    InCountry(part.Country)[i] += part.Metres;
                }
            }
        }

        long[] InCountry(Country country)
        {
            if (!_byCountry.TryGetValue(country, out var metres))
            {
                _byCountry.Add(country, metres = new long[calls.Length]);
            }

            return metres;
        }
    }

    /// <summary>Gives the metres between two calls inside a country, or all if there is none [m].</summary>
    public long Metres(int board, int alight, Country country) => country.IsNone
        ? _metres[alight] - _metres[board]
        : _byCountry.TryGetValue(country, out var metres) ? metres[alight] - metres[board] : 0;

    /// <summary>Gives metres times emission factor between two calls [m · mg CO2e per t·km].</summary>
    public long Work(int board, int alight) => _work[alight] - _work[board];
}
