namespace Karvan.Routing.Tests;

/// <summary>What dominates on trial, and what comes back once storage is paid.</summary>
public sealed class LabelBagsTests
{
    private const long Slack = 100;

    private readonly LabelStore _labels = new(nodeCount: 1);
    private readonly LabelBags<ExactDominance> _bags;

    public LabelBagsTests()
    {
        _bags = new(_labels, [Slack], default);
        _labels.Add(new() { Parent = -1 });
    }

    [Fact]
    public void Pay_LessThanWasSaved_BringsNothingBack()
    {
        var early = Insert(arrival: 10, cents: 500);
        Assert.Equal(-1, Insert(arrival: 20, cents: 520));

        Assert.Empty(_bags.Pay(early, storedCents: 20));
    }

    [Fact]
    public void Pay_MoreThanWasSaved_BringsBackWhatIsCheaperNow()
    {
        var early = Insert(arrival: 10, cents: 500);
        Insert(arrival: 20, cents: 520);
        Insert(arrival: 20, cents: 510);

        var back = Assert.Single(_bags.Pay(early, storedCents: 15));

        Assert.Equal(510, _labels[back].Cents);
    }

    [Fact]
    public void Pay_SlackWasSaved_BringsNothingBack()
    {
        var early = Insert(arrival: 10, cents: 500);
        Insert(arrival: 20, cents: 500 + Slack);

        Assert.Empty(_bags.Pay(early, storedCents: 2 * Slack));
    }

    [Fact]
    public void Pay_BehindALaterRide_ReachesAllLabelsOnTheWay()
    {
        var early = Insert(arrival: 10, cents: 500);
        Insert(arrival: 20, cents: 510);
        var child = _labels.Add(new() { Parent = early, Arrival = 30, Cents = 600 });

        Assert.Single(_bags.Pay(child, storedCents: 15));
    }

    [Fact]
    public void Insert_AfterPayment_IsDominatedByLessOnly()
    {
        var early = Insert(arrival: 10, cents: 500);
        _bags.Pay(early, storedCents: 15);

        Assert.Equal(-1, Insert(arrival: 20, cents: 520));
        Assert.NotEqual(-1, Insert(arrival: 20, cents: 510));
    }

    [Fact]
    public void Insert_BetterThanOneThatStandsForAnother_StandsForBoth()
    {
        var first = Insert(arrival: 10, cents: 500);
        Insert(arrival: 20, cents: 510);
        var better = Insert(arrival: 10, cents: 499);
        Assert.True(_labels[first].Dead);

        var back = Assert.Single(_bags.Pay(better, storedCents: 50));

        Assert.Equal(510, _labels[back].Cents);
    }

    [Fact]
    public void Pay_WhereCostDoesNotCount_BringsNothingBack()
    {
        var bags = new LabelBags<ChosenDominance>(_labels, [Slack], new(PlanCriteria.All & ~PlanCriteria.Cost));
        var early = bags.Insert(Make(arrival: 10, cents: 500));
        Assert.Equal(-1, bags.Insert(Make(arrival: 20, cents: 400)));

        Assert.Empty(bags.Pay(early, storedCents: 1_000));
    }

    private int Insert(int arrival, long cents) => _bags.Insert(Make(arrival, cents));

    private static Label Make(int arrival, long cents) =>
        new() { Parent = 0, Arrival = arrival, Later = arrival, Cents = cents };
}
