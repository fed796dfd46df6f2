using Karvan.Examples;

namespace Karvan.Kernel.Tests;

/// <summary>The textbook models print what they printed when they were written.</summary>
public class ExampleTests
{
    [Fact]
    public void Bank_Printed_IsPinned() => Prints(Bank.Run, """
          310  customer 1 done, waited 0 s
          923  customer 2 done, waited 0 s
          987  customer 4 leaves after 261 s
         1246  customer 3 done, waited 200 s
         1742  customer 5 done, waited 73 s
         2109  customer 6 done, waited 0 s
         2638  customer 8 leaves after 397 s
         3475  customer 7 done, waited 0 s
        6 served after 46 s on average, 2 left
        """);

    [Fact]
    public void CarWash_Printed_IsPinned() => Prints(CarWash.Run, """
         0  car 1 arrives
         0  car 1 enters
         0  car 2 arrives
         0  car 2 enters
         0  car 3 arrives
         0  car 4 arrives
         5  car 1 leaves clean
         5  car 2 leaves clean
         5  car 5 arrives
         5  car 3 enters
         5  car 4 enters
         9  car 6 arrives
        10  car 3 leaves clean
        10  car 4 leaves clean
        10  car 5 enters
        10  car 6 enters
        13  car 7 arrives
        15  car 5 leaves clean
        15  car 6 leaves clean
        15  car 7 enters
        18  car 8 arrives
        18  car 8 enters
        20  car 7 leaves clean
        23  car 8 leaves clean
        24  car 9 arrives
        24  car 9 enters
        """);

    [Fact]
    public void Harbour_Printed_IsPinned() => Prints(Harbour.Run, """
        568 ships, stay 57.4 h on average, one in ten over 142 h
        berths taken 81 %, at most 15 ships in the roads
        """);

    [Fact]
    public void SingleServer_Printed_IsPinned() => Prints(SingleServer.Run, """
        mean wait 32.1 ± 0.8 s, theory 32.0 s
        """);

    [Fact]
    public void MachineRepair_Printed_IsPinned() => Prints(MachineRepair.Run, """
        32882 parts, 240 other jobs, repairer busy 100.0 %, called away 244 times
        """);

    [Fact]
    public void Shifts_Printed_IsPinned() => Prints(Shifts.Run, """
        day 1   53  machine 2 runs again
        day 1  104  machine 3 runs again
        day 1  178  machine 1 runs again
        day 1  228  machine 2 runs again
        day 1  278  machine 3 runs again
        day 1  328  machine 4 runs again
        day 1  378  machine 2 runs again
        day 1  428  machine 3 runs again
        day 1  478  machine 1 runs again
        day 1  480  machine 3 waits for tomorrow
        day 1  528  machine 4 runs again
        day 2   78  machine 1 runs again
        day 2  147  machine 4 runs again
        day 2  208  machine 4 runs again
        day 2  281  machine 4 runs again
        day 2  331  machine 3 runs again
        day 2  381  machine 4 runs again
        day 2  431  machine 2 runs again
        day 2  508  machine 3 runs again
        18 repairs, nobody waits: 0
        """);

    private static void Prints(Action<TextWriter> model, string expected)
    {
        using var output = new StringWriter { NewLine = "\n" };

        model(output);

        Assert.Equal(expected.ReplaceLineEndings("\n"), output.ToString().TrimEnd('\n'));
    }
}
