using System.Globalization;

namespace Karvan.Tests;

public sealed class HeldOutThirdTests
{
    [Fact]
    public void Holds_ManyIds_AreAThird()
    {
        var held = Enumerable.Range(0, 30_000)
            .Count(id => HeldOutThird.Holds(2_025, id.ToString(CultureInfo.InvariantCulture)));

        Assert.InRange(held, 9_700, 10_300);
    }

    [Fact]
    public void Holds_AnotherSeed_ChoosesOthers() => Assert.NotEqual(Chosen(1), Chosen(2));

    [Fact]
    public void Holds_SameSeed_ChoosesTheSame() => Assert.Equal(Chosen(1), Chosen(1));

    private static IEnumerable<bool> Chosen(long seed) =>
        [.. Enumerable.Range(0, 100).Select(id => HeldOutThird.Holds(seed, $"V{id}"))];
}
