using System.Reflection;
using Karvan.TestWorlds;

namespace Karvan.Routing.Tests.Worlds;

public sealed class WorldNamesTests
{
    [Fact]
    public void Worlds_All_HaveATestOfTheSameName()
    {
        var tests = typeof(WorldTests).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(WorldTests)))
            .SelectMany(type => type.GetMethods(
                BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(method => method.Name);

        Assert.Equal(World.Names, tests.Order(StringComparer.Ordinal));
    }
}
