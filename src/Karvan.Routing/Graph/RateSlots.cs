using Karvan.Model;

namespace Karvan.Routing;

/// <summary>
/// Numbers for the prices of a list of rates: one for each rate, and one for each vehicle where wagons or trucks count.
/// </summary>
internal sealed class RateSlots
{
    private readonly int[] _first;
    private readonly int[] _step;

    public RateSlots(IEnumerable<Rate?> rates, int vehicles)
    {
        _step = [.. rates.Select(rate => rate?.Per.CountsVehicles() ?? false ? 1 : 0)];
        _first = new int[_step.Length];
        for (var row = 0; row < _first.Length; row++)
        {
            _first[row] = Count;
            Count += _step[row] == 0 ? 1 : vehicles;
        }
    }

    /// <summary>Gets how many numbers there are.</summary>
    public int Count { get; }

    /// <summary>Gives the number of a rate for a vehicle.</summary>
    public int Of(int row, VehicleIndex vehicle) => _first[row] + (_step[row] * vehicle.Value);
}
