using Karvan.Examples;

// Runs the models named on the command line, or all: dotnet run --project examples/Karvan.Examples -- bank
var models = new SortedDictionary<string, Action<TextWriter>>(StringComparer.Ordinal)
{
    ["bank"] = Bank.Run,
    ["carwash"] = CarWash.Run,
    ["harbour"] = Harbour.Run,
    ["mm1"] = SingleServer.Run,
    ["repair"] = MachineRepair.Run,
    ["shifts"] = Shifts.Run,
};

var unknown = args.Where(name => !models.ContainsKey(name)).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"No model '{unknown[0]}'; there are {string.Join(", ", models.Keys)}.");
    return 2;
}

foreach (string name in args.Length > 0 ? args : [.. models.Keys])
{
    Console.WriteLine($"== {name}");
    models[name](Console.Out);
}

return 0;
