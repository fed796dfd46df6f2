namespace Karvan.Cli;

/// <summary>What the person gave cannot be used. The message says what is wrong and what is allowed.</summary>
internal sealed class BadInputException(string message) : Exception(message);
