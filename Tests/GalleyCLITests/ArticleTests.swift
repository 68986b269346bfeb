import Foundation
import GalleyTestSupport
import Testing

/// What the articles of the documentation say must be so.
@Suite struct ArticleTests {
  private let folder = TemporaryFolder()

  @Test(arguments: Document.articles)
  func `The commands of an article print what it shows`(article: Document) throws {
    let files = article.blocks.compactMap { block in block.file.map { (name: $0, block: block) } }
    if files.contains(where: { $0.block.lines.first?.hasSuffix("python3") == true }),
      !Python.isThere
    {
      return print("ArticleTests: \(article) is passed over, as there is no python3 here")
    }
    for (name, block) in files {
      if block.lines.first?.hasPrefix("#!") == true {
        _ = folder.program(name, block.text)
      } else {
        folder.write(name, block.text)
      }
    }
    for block in article.blocks("console") {
      for (command, output) in commands(of: block) {
        let run = try GalleyProgram.shell(
          "PATH=\"$PWD:$PATH\"; { \(command)\n} 2>&1", in: folder.path)
        #expect(run.output == output, "\(article): \(command)")
      }
    }
  }

  @Test(arguments: Document.articles)
  func `Every link of an article leads to an article`(article: Document) {
    let names = Set(Document.articles.map(\.description))
    for link in article.lines.joined(separator: "\n").split(separator: "<doc:").dropFirst() {
      let name = String(link.prefix { $0 != ">" })
      #expect(names.contains(name), "\(article): \(name)")
    }
  }

  @Test func `The example of a program is under 15 lines`() throws {
    let program = try #require(Document.article("Plugins").blocks("python").first)
    #expect(program.lines.count < 15)
  }

  @Test(
    arguments: [
      "Package.swift", "Sources/Tally/TallyExporter.swift",
      "Sources/TallyCommand/TallyCommand.swift", "Tests/TallyTests/TallyTests.swift",
    ])
  func `The exporter of the documentation is one that is built and tested`(file: String) throws {
    let shown = try Document.article("AddingAnExporter").blocks("swift").map(\.text)
    #expect(shown.contains(try Document.source("Tests/ExternalExporter/\(file)")))
  }

  /// The commands of a block, which follow a dollar sign, with what is to be printed.
  private func commands(of block: Document.Block) -> [(command: String, output: String)] {
    var commands: [(command: String, output: String)] = []
    for line in block.lines {
      if line.hasPrefix("$ ") {
        commands.append((String(line.dropFirst(2)), ""))
      } else if !commands.isEmpty {
        commands[commands.count - 1].output += line + "\n"
      }
    }
    return commands
  }
}
