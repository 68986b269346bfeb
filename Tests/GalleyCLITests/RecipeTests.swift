import Foundation
import GalleyTestSupport
import Testing

/// The recipes of the article on analysing print what stands under them.
///
/// `.ci/recipes` installs the programs that they need.
@Suite("A recipe", .serialized) struct RecipeTests {
  /// A block of code of the article with the block below it.
  struct Recipe: Sendable, CustomTestStringConvertible {
    let number: Int
    let code: Document.Block
    let output: String

    var testDescription: String { "no. \(number), \(code.language)" }
  }

  static let all: [Recipe] = {
    let blocks = (try? Document.article("Analysing").blocks) ?? []
    return zip(blocks, blocks.dropFirst()).enumerated().compactMap { number, pair in
      pair.0.language.isEmpty || !pair.1.language.isEmpty
        ? nil : Recipe(number: number, code: pair.0, output: pair.1.text)
    }
  }()

  @Test func `The article has them in every language`() {
    #expect(Set(Self.all.map(\.code.language)) == ["python", "sh", "r"])
  }

  @Test(.enabled(if: isThere("python"), "pandas or duckdb is missing; .ci/recipes installs them"))
  func `in Python prints what the article says`() throws { try run("python") }

  @Test(.enabled(if: isThere("sh"), "sqlite3 is missing; .ci/recipes installs it"))
  func `for SQLite prints what the article says`() throws { try run("sh") }

  @Test(.enabled(if: isThere("r"), "Rscript is missing; .ci/recipes installs it"))
  func `in R prints what the article says`() throws { try run("r") }

  @Test(.enabled(if: isThere("frictionless"), "frictionless is missing; .ci/recipes installs it"))
  func `checks the tables against their description, and finds a source that is not there`() throws
  {
    let folder = try tables()
    let check = "\(Self.program("python")) -m frictionless validate out/seeds.datapackage.json"
    #expect(try GalleyProgram.shell(check, in: folder.path).status == 0)
    let figures = try #require(folder.text("out/seeds.figures.csv"))
    let name = try #require(figures.firstMatch(of: /,Gwilym Pascoe,/)).output
    folder.write(
      "out/seeds.figures.csv", figures.replacing(name, with: ",Gwilym Pascal,", maxReplacements: 1))
    let run = try GalleyProgram.shell(check, in: folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("foreign"))
  }

  /// A folder with the tables of the sample stories in `out`.
  private func tables() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    let made = try GalleyProgram.shell(
      "galley extract seeds --to csv,sqlite --out '\(folder.path("out"))'",
      in: Document.path("."))
    #expect(made.status == 0)
    return folder
  }

  private func run(_ language: String) throws {
    let folder = try tables()
    for recipe in Self.all where recipe.code.language == language {
      folder.write("recipe", recipe.code.text)
      let run = try GalleyProgram.shell("\(Self.program(language)) recipe", in: folder.path)
      #expect(run.status == 0, "\(recipe.testDescription): \(run.errors)")
      if ProcessInfo.processInfo.environment["GALLEY_ACCEPT"] == "1" {
        try Self.accept(run.output, under: recipe)
      } else {
        #expect(
          Self.trimmed(run.output) == Self.trimmed(recipe.output), "\(recipe.testDescription)")
      }
    }
  }

  private static func isThere(_ language: String) -> Bool {
    let probe =
      switch language {
      case "python": "\(program(language)) -c 'import pandas, duckdb'"
      case "frictionless": "\(program("python")) -c 'import frictionless'"
      case "sh": "sqlite3 -version"
      default: "Rscript --version"
      }
    return (try? GalleyProgram.shell(probe, in: "/").status) == 0
  }

  private static func program(_ language: String) -> String {
    let own = Document.path(".build/recipes/bin/python3")
    return switch language {
    case "python": FileManager.default.isExecutableFile(atPath: own) ? "'\(own)'" : "python3"
    case "sh": "sh"
    default: "LC_ALL=C.UTF-8 Rscript"
    }
  }

  /// Line ends with spaces before them are not kept in Markdown.
  private static func trimmed(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.replacing(/[ ]+$/, with: "") }.joined(separator: "\n")
      .trimmingCharacters(in: .newlines)
  }

  /// Writes what a recipe printed into the article.
  private static func accept(_ output: String, under recipe: Recipe) throws {
    let path = try Document.article("Analysing").path
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let shown = "```\n\n```\n"
    try text.replacing(
      recipe.code.text + shown + recipe.output,
      with: recipe.code.text + shown + trimmed(output) + "\n", maxReplacements: 1
    ).write(toFile: path, atomically: true, encoding: .utf8)
  }
}
