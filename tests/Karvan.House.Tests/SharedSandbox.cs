namespace Karvan.House.Tests;

/// <summary>The tests that run commands share one sandbox and follow each other.</summary>
[CollectionDefinition]
public sealed class SharedSandbox : ICollectionFixture<Sandbox>;
