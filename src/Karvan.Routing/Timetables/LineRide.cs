namespace Karvan.Routing;

/// <summary>A ride on a trip of a line, from one of its stops to another.</summary>
internal readonly record struct LineRide(int Line, int Trip, int Board, int Alight);
