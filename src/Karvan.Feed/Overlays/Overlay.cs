using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>An overlay as read: what it is called, the measures that it takes in and out, its changes.</summary>
/// <param name="Title">The title.</param>
/// <param name="MeasuresIn">Measures that are not in force and now are.</param>
/// <param name="MeasuresOut">Measures that are in force and now are not.</param>
/// <param name="Changes">The changes.</param>
internal sealed record Overlay(
    string Title,
    ImmutableArray<YamlTree.Scalar> MeasuresIn,
    ImmutableArray<YamlTree.Scalar> MeasuresOut,
    ImmutableArray<FeedChange> Changes);
