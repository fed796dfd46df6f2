using System.Globalization;
using Karvan.Model;

namespace Karvan;

/// <summary>Whether a published figure and the network agree, by the kind of figure.</summary>
internal static class Agreement
{
    /// <summary>How far a mean or a price may lie off.</summary>
    public const decimal Tolerance = 0.15m;

    /// <summary>How much faster than free running a record may be.</summary>
    public const decimal RecordShare = 0.9m;

    /// <summary>How wide a spread may be, p90 over p10, unless the published range is wider.</summary>
    public const decimal WidestSpread = 2.5m;

    /// <summary>Gives what speaks against agreement, in one sentence; null: they agree.</summary>
    public static string? FindObjection(Observation observation, ModelValues model) =>
        observation.Measure == ObservedMeasure.Cost
            ? OfPrice(observation, model)
            : OfTime(observation, model) ?? OfSpread(observation, model);

    private static string? OfPrice(Observation observation, ModelValues model) =>
        model.P50 < observation.Low * (1 - Tolerance) || model.P50 > observation.High * (1 + Tolerance)
            ? Text($"The price, {model.P50:0}, is more than 15 % off.")
            : null;

    private static string? OfTime(Observation observation, ModelValues model)
    {
        var (low, high) = (observation.Low, observation.High);
        switch (observation.Kind)
        {
            case ObservedKind.Record:
                return low < model.Free * RecordShare
                    ? Text($"The record is faster than nine tenths of free running, {model.Free:0.0}.")
                    : null;
            case ObservedKind.Announced:
                return low < model.Free ? Text($"What is announced is faster than free running, {model.Free:0.0}.")
                    : high > model.P50 ? Text($"What is announced is slower than usual, {model.P50:0.0}.")
                    : null;
            case ObservedKind.MeasuredMean:
                var middle = (low + high) / 2;
                return Math.Abs(middle - model.Mean) > Tolerance * middle
                    ? Text($"The mean, {model.Mean:0.0}, is more than 15 % off.")
                    : null;
            case ObservedKind.Schedule:
                return low < model.P50 ? Text($"The schedule allows less than usual, {model.P50:0.0}.")
                    : high > model.P90 ? Text($"The schedule allows more than nine cases in ten need, {model.P90:0.0}.")
                    : null;
            default:
                return OfRange(low, high, model);
        }
    }

    private static string? OfRange(decimal low, decimal high, ModelValues model)
    {
        var shared = Math.Min(high, model.P90) - Math.Max(low, model.P25);
        return shared < 0 || shared * 2 < high - low
            ? Text($"Less than half of the range lies in {model.P25:0.0} to {model.P90:0.0}.")
            : null;
    }

    private static string? OfSpread(Observation observation, ModelValues model)
    {
        var published = observation.Low > 0 ? observation.High / observation.Low : WidestSpread;
        return model.P90 > model.P10 * Math.Max(WidestSpread, published)
            ? Text($"p90 is more than {Math.Max(WidestSpread, published):0.0} times p10: a fog agrees with everything.")
            : null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
