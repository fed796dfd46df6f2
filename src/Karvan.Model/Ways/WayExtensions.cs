namespace Karvan.Model;

/// <summary>What follows from a <see cref="Way"/> and a <see cref="Side"/>.</summary>
public static class WayExtensions
{
    /// <summary>Gives the mode of a way.</summary>
    public static Mode ToMode(this Way way) => way switch
    {
        Way.Rail1435 or Way.Rail1520 => Mode.Rail,
        Way.Road => Mode.Road,
        Way.Sea => Mode.Sea,
        _ => Mode.Air,
    };

    /// <summary>Gives the side of a terminal at which vehicles of a way stand.</summary>
    public static Side ToSide(this Way way) => way switch
    {
        Way.Rail1435 => Side.Rail1435,
        Way.Rail1520 => Side.Rail1520,
        Way.Road => Side.Road,
        Way.Sea => Side.Sea,
        _ => Side.Air,
    };
}
