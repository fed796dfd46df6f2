namespace Karvan.Kernel;

/// <summary>One course of a study: the same model and seed, another chance.</summary>
/// <param name="Seed">The seed of the study.</param>
/// <param name="Number">Which course, from 0.</param>
public readonly record struct Replication(ulong Seed, int Number);
