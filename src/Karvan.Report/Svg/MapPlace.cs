namespace Karvan.Report;

/// <summary>A location as the map shows it.</summary>
/// <param name="Id">Id of the location.</param>
/// <param name="Name">Its name.</param>
/// <param name="At">Its point on the page.</param>
/// <param name="Sign">Its sign.</param>
/// <param name="Weight">How much it matters: names of weightier places are set first.</param>
internal sealed record MapPlace(string Id, string Name, PlanePoint At, MapSign Sign, int Weight)
{
    /// <summary>Gets half the width of the sign [px].</summary>
    public double Radius => Sign switch
    {
        MapSign.Port => 5,
        MapSign.Airport => 4,
        MapSign.Terminal => 4,
        _ => 2.2,
    };
}
