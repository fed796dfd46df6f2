namespace Karvan.Kernel;

/// <summary>The claims on a resource that are held, by index; an index is used again under another version.</summary>
internal sealed class ClaimTable
{
    private const int None = -1;

    private Entry[] _entries = new Entry[1];

    private int _used;

    /// <summary>The first index that is free again, and so on by <see cref="Entry.Next"/>.</summary>
    private int _free = None;

    /// <summary>Gets the number of claims held.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a claim; its holder need be known only where it may be taken away.</summary>
    /// <returns>Its index and version.</returns>
    public (int Index, int Version) Add(ProcessFrame? holder, short priority, long since)
    {
        int index = _free;
        if (index != None)
        {
            _free = _entries[index].Next;
        }
        else
        {
            if (_used == _entries.Length)
            {
                Array.Resize(ref _entries, _used * 2);
            }

            index = _used++;
        }

        ref var entry = ref _entries[index];
        entry.Version++;
        (entry.IsHeld, entry.Priority, entry.Since) = (true, priority, since);
        if (holder is not null)
        {
            (entry.Holder, entry.HolderVersion) = (holder, holder.Version);
        }

        Count++;
        return (index, entry.Version);
    }

    public void Remove(int index)
    {
        ref var entry = ref _entries[index];
        (entry.IsHeld, entry.Holder, entry.Next) = (false, null, _free);
        _free = index;
        Count--;
    }

    public bool IsHeld(int index, int version) => _entries[index].IsHeld && _entries[index].Version == version;

    /// <summary>Gives the process that was granted a claim, if it is known and lives, and
    /// since when it holds it [tick].</summary>
    public (ProcessFrame? Holder, long Since) HolderOf(int index)
    {
        ref readonly var entry = ref _entries[index];
        bool lives = entry.Holder is { } holder && holder.Version == entry.HolderVersion;
        return (lives ? entry.Holder : null, entry.Since);
    }

    /// <summary>Finds the claim with the highest priority number above a given one, the latest among equals.</summary>
    /// <remarks>Looks at every claim: a preemptive resource has few. A process does
    /// not take its own claim away.</remarks>
    public bool TryFindWorst(short above, ProcessFrame except, out int index)
    {
        index = -1;
        for (int i = 0; i < _used; i++)
        {
            ref readonly var entry = ref _entries[i];
            if (entry.IsHeld && entry.Priority > above && entry.Holder != except
                && (index < 0 || IsWorse(entry, _entries[index])))
            {
                index = i;
            }
        }

        return index >= 0;
    }

    private static bool IsWorse(in Entry left, in Entry right) =>
        left.Priority > right.Priority || (left.Priority == right.Priority && left.Since > right.Since);

    private struct Entry
    {
        public ProcessFrame? Holder;

        public long Since;

        public int HolderVersion;

        public int Version;

        public int Next;

        public short Priority;

        public bool IsHeld;
    }
}
