namespace Karvan.Kernel;

/// <summary>One server of a resource, held until released; the default is a claim that was not granted.</summary>
/// <remarks>
/// <c>using var claim = await berth.Request();</c> releases it at the end of the block. Disposing a claim that is not
/// held – refused, released before, or taken away by preemption – does nothing.
/// </remarks>
public readonly struct Claim : IDisposable, IEquatable<Claim>
{
    private readonly Resource? _resource;

    private readonly int _index;

    private readonly int _version;

    internal Claim(Resource resource, int index, int version) =>
        (_resource, _index, _version) = (resource, index, version);

    /// <summary>Gets whether the request was granted.</summary>
    public bool IsGranted => _resource is not null;

    /// <summary>Gets whether the server is held now.</summary>
    public bool IsHeld => _resource is not null && _resource.IsHeld(_index, _version);

    /// <summary>Tells whether two claims are the same.</summary>
    public static bool operator ==(Claim left, Claim right) => left.Equals(right);

    /// <summary>Tells whether two claims differ.</summary>
    public static bool operator !=(Claim left, Claim right) => !left.Equals(right);

    /// <summary>Gives the server back.</summary>
    /// <exception cref="InvalidOperationException">The claim was not granted,
    /// was released or was taken away.</exception>
    public void Release()
    {
        if (_resource is null)
        {
            throw new InvalidOperationException("A claim that was not granted cannot be released.");
        }

        if (!_resource.TryRelease(_index, _version))
        {
            throw new InvalidOperationException(
                $"This claim on '{_resource.Name}' is not held: it was released before or taken away.");
        }
    }

    /// <summary>Gives the server back if it is held.</summary>
    public void Dispose() => _resource?.TryRelease(_index, _version);

    /// <inheritdoc/>
    public bool Equals(Claim other) =>
        _resource == other._resource && _index == other._index && _version == other._version;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Claim other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_index, _version);
}
