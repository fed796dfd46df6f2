using System.Runtime.InteropServices;
using System.Text;
using Karvan.Cli;

// UTF-8 whatever the locale, and one write for the whole answer rather than one for each line.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 32_768);
var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};

// A service manager asks by this signal what a person asks by Ctrl-C.
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, asked =>
{
    asked.Cancel = true;
    cancellation.Cancel();
});

return KarvanCommand.Run(args, new CommandHost
{
    Output = output,
    Error = error,
    Time = TimeProvider.System,
    Environment = Environment.GetEnvironmentVariable,
    Screen = Screen.Detect(Environment.GetEnvironmentVariable),
    ShowsProgress = !Console.IsErrorRedirected,
    Cancellation = cancellation.Token,
});
