using System.Globalization;

namespace Karvan.Cli;

/// <summary>One row of a batch file: a question, or what is wrong with it.</summary>
/// <param name="Line">The line at which the row begins, counted from 1.</param>
/// <param name="Id">What stands in the column id; may be empty.</param>
/// <param name="Request">The question; null: the row is bad.</param>
/// <param name="Problem">What is wrong, with the place of the cell; null: nothing.</param>
/// <param name="Cells">The cells, for problems that show only when the question is put.</param>
internal sealed record BatchQuestion(
    int Line, string Id, PlanRequest? Request, string? Problem, IReadOnlyList<BatchCell> Cells);

/// <summary>Reads the questions of a batch file, each when its turn comes: together they take much room.</summary>
internal sealed class BatchQuestions
{
    private readonly string _file;
    private readonly string _text;
    private readonly PlanRequest _common;
    private readonly List<(int Cell, BatchColumn Column)> _columns = [];
    private int _idCell = -1;
    private int _width;

    private BatchQuestions(string file, string text, PlanRequest common) =>
        (_file, _text, _common) = (file, text, common);

    /// <summary>Opens a file and reads its header row.</summary>
    /// <param name="path">The file.</param>
    /// <param name="common">What holds for every row that does not say otherwise.</param>
    /// <exception cref="BadInputException">The file cannot be read, or its header row is not right.</exception>
    public static BatchQuestions Open(string path, PlanRequest common)
    {
        var questions = new BatchQuestions(Path.GetFileName(path), ReadText(path).TrimStart('\uFEFF'), common);
        questions.ReadHeader(BatchFile.Read(questions._text).FirstOrDefault()
            ?? throw new BadInputException($"--batch '{path}' is empty; allowed: a header row with {Allowed()}"));
        return questions;
    }

    /// <summary>Counts the questions.</summary>
    public int Count() => BatchFile.Read(_text).Count() - 1;

    /// <summary>Gives the questions in the order of the file.</summary>
    public IEnumerable<BatchQuestion> Read() => BatchFile.Read(_text).Skip(1).Select(ReadRow);

    /// <summary>Says where a part of a question stands and what is wrong with it.</summary>
    public string Describe(BatchQuestion question, PlanAnswer.Refused refused)
    {
        var found = _columns.Find(column => column.Column.Field == refused.Field);
        var cell = found.Column is null ? question.Cells[0] : question.Cells[found.Cell];
        return Place(cell, $"{found.Column?.Name ?? PlanCommand.NameOf(refused.Field)}: {refused.Problem}");
    }

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new BadInputException($"--batch '{path}' cannot be read; allowed: a CSV file of consignments");
        }
    }

    private void ReadHeader(List<BatchCell> row)
    {
        _width = row.Count;
        foreach (var (at, cell) in row.Index())
        {
            var name = cell.Text.Trim();
            if (name == BatchColumn.Id)
            {
                _idCell = at;
                continue;
            }

            var column = BatchColumn.All.FirstOrDefault(column => column.Name == name)
                ?? throw new BadInputException(Place(cell, $"there is no column '{name}'; allowed are {Allowed()}"));
            if (_columns.Exists(known => known.Column == column))
            {
                throw new BadInputException(Place(cell, $"the column '{name}' stands there twice; once is allowed"));
            }

            _columns.Add((at, column));
        }

        foreach (var needed in BatchColumn.All.Take(2))
        {
            if (!_columns.Exists(known => known.Column == needed))
            {
                throw new BadInputException(
                    Place(row[0], $"the column '{needed.Name}' is missing; allowed are {Allowed()}"));
            }
        }
    }

    private BatchQuestion ReadRow(List<BatchCell> row)
    {
        var line = row[0].Line;
        if (row.Count != _width)
        {
            var problem = string.Create(
                CultureInfo.InvariantCulture,
                $"{Words.Count(row.Count, "cell")}; {_width} are allowed, as in the header row");
            return new(line, string.Empty, null, Place(row[^1], problem), row);
        }

        var (id, request) = (_idCell < 0 ? string.Empty : row[_idCell].Text, _common);
        foreach (var (at, column) in _columns)
        {
            var text = row[at].Text.Trim();
            if (text.Length == 0 && column.Field is not (PlanField.From or PlanField.To))
            {
                continue;
            }

            try
            {
                request = column.Apply(request, text);
            }
            catch (BadInputException bad)
            {
                return new(line, id, null, Place(row[at], bad.Message), row);
            }
        }

        return new(line, id, request, null, row);
    }

    private string Place(BatchCell cell, string problem) =>
        string.Create(CultureInfo.InvariantCulture, $"{_file}({cell.Line},{cell.Character}): {problem}");

    private static string Allowed() =>
        string.Join(", ", BatchColumn.All.Select(column => column.Name).Prepend(BatchColumn.Id));
}
