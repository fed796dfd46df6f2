namespace Karvan;

/// <summary>What a feed's queue before a process rests on, when a simulated one is held against it.</summary>
public enum WaitBasis
{
    /// <summary>A publication: it is the world that is reproduced or not.</summary>
    Published,

    /// <summary>Judgment, or another method: agreement says that two opinions are alike.</summary>
    Judged,

    /// <summary>A publication on which another row of the feed rests: agreement proves nothing.</summary>
    Input,
}
