namespace Karvan.House.Tests;

/// <summary>The script <c>karvan</c>, as people meet it: from anywhere, through links, with what goes wrong.</summary>
[Collection(typeof(SharedSandbox))]
public class LauncherTests(Sandbox sandbox)
{
    [Fact]
    public void Karvan_FromAnotherFolder_Starts()
    {
        var outcome = sandbox.Run($"cd / && '{sandbox.Folder}/karvan' --version");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Empty(outcome.Errors);
    }

    [Fact]
    public void Karvan_ThroughChainOfLinks_Starts()
    {
        var outcome = sandbox.Run("mkdir -p links && ln -s ../karvan links/a && ln -s a links/b && links/b --version");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Empty(outcome.Errors);
    }

    [Fact]
    public void Karvan_UnknownVerb_PassesTheProgramsExitCodeOn() =>
        Assert.Equal(2, sandbox.Run("./karvan no-such-verb").ExitCode);

    /// <summary>A build is due and there is nothing to build with: one line says so.</summary>
    [Fact]
    public void Karvan_WithoutDotnet_SaysSoInOneLine()
    {
        var outcome = sandbox.Run("""
            mkdir -p bare/artifacts tools && cp -pR karvan src Directory.*.props global.json bare
            for tool in bash find readlink; do ln -sf "$(command -v $tool)" tools/$tool; done
            env -u DOTNET_ROOT PATH="$PWD/tools" bare/karvan --version
            """);

        Assert.Equal(3, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.Single(outcome.Errors.TrimEnd().Split('\n'));
    }

    /// <summary>
    /// Two first runs at once: one builds, the other waits, both answer, nothing but the answer on stdout.
    /// </summary>
    [Fact]
    public void Karvan_TwoFirstRunsAtOnce_BothAnswer()
    {
        var outcome = sandbox.Run("""
            mkdir -p twice && cp -pR karvan src Directory.*.props global.json .editorconfig twice
            ./karvan --version > expected
            twice/karvan --version > one & first=$!
            twice/karvan --version > two & second=$!
            wait $first && wait $second && cmp one expected && cmp two expected
            """);

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Equal(1, outcome.Errors.Split("building karvan").Length - 1);
    }
}
