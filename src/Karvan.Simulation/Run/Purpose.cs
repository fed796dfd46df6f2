namespace Karvan.Simulation;

/// <summary>What chance is drawn for; a stream belongs to one purpose of one entity.</summary>
internal static class Purpose
{
    public const int Arrivals = 1;
    public const int Choice = 2;
    public const int Interval = 3;
    public const int Trip = 4;
    public const int Closure = 5;
    public const int Joining = 6;
    public const int Offer = 7;
    public const int Others = 8;
    public const int Customs = 9;
}
