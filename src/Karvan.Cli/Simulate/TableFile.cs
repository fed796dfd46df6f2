using System.Text;

namespace Karvan.Cli;

/// <summary>A table that is written row by row: as CSV, or as Apache Parquet with numbers as numbers.</summary>
internal abstract class TableFile : IDisposable
{
    /// <summary>Begins a file in a folder.</summary>
    /// <param name="folder">The folder, which is there.</param>
    /// <param name="name">The name without its ending.</param>
    /// <param name="isParquet">Whether it is Parquet.</param>
    /// <param name="columns">The columns in order.</param>
    public static TableFile Create(string folder, string name, bool isParquet, IReadOnlyList<TableColumn> columns) =>
        isParquet
            ? new ParquetTableFile(PathOf(folder, name, isParquet), columns)
            : new CsvTableFile(PathOf(folder, name, isParquet), columns);

    /// <summary>Gives the path of a file in a folder.</summary>
    public static string PathOf(string folder, string name, bool isParquet) =>
        Path.Combine(folder, name + (isParquet ? ".parquet" : ".csv"));

    /// <summary>Writes a row; an empty cell of numbers is none.</summary>
    public abstract void Add(params ReadOnlySpan<string> cells);

    /// <summary>Writes what is left and closes the file.</summary>
    public abstract void Dispose();

    private sealed class CsvTableFile : TableFile
    {
        private readonly StreamWriter _output;

        public CsvTableFile(string path, IReadOnlyList<TableColumn> columns)
        {
            _output = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            Csv.WriteRow(_output, columns.Select(column => column.Name));
        }

        public override void Add(params ReadOnlySpan<string> cells) => Csv.WriteRow(_output, cells.ToArray());

        public override void Dispose() => _output.Dispose();
    }
}

/// <summary>A column.</summary>
/// <param name="Name">Its name, in lower case with underscores.</param>
/// <param name="IsNumber">Whether its cells are numbers.</param>
internal readonly record struct TableColumn(string Name, bool IsNumber);
