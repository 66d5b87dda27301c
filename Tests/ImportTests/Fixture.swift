import Glibc
import Import
import Testing

/// A file beside the tests, read as the command reads it.
func fixture(_ name: String, _ choice: ImportChoice = ImportChoice()) throws -> PreparedImport {
  let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
  return try PreparedImport(try SourceText(path: "/\(folder)/Fixtures/\(name)"), choice: choice)
}

/// A text as if it stood in a file of that name.
func document(_ name: String, _ text: String) throws -> Document {
  try DocumentReader.document(try SourceText(path: name, contents: Array(text.utf8)))
}

func prepared(_ name: String, _ text: String, _ choice: ImportChoice = ImportChoice()) throws
  -> PreparedImport
{
  try PreparedImport(try SourceText(path: name, contents: Array(text.utf8)), choice: choice)
}

/// The texts of a grid's cells, the header first.
func texts(_ grid: Grid) -> [[String]] { (grid.header + grid.rows).map { $0.map(\.text) } }
