import ArgumentParser
import Galley
import GalleyExtractors
import GalleyReaders

/// `galley tags`: what each word does in its sentence, for those who work on Galley's rules.
struct TagsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tags",
    abstract: "Print the words of articles with their parts of speech.",
    discussion: """
      A sentence is a line, and an empty line parts paragraphs. The tags are those of \
      the Penn Treebank:

        Two/CD ministers/NNS resigned/VBD ./.

      With --phrases they are parted into [noun phrases], {verbs} and <clauses:

        [Two ministers] {resigned} .
      """,
    shouldDisplay: false)

  @Argument(help: ArgumentHelp("Text files, or - for standard input.", valueName: "file"))
  var files: [String]

  @Flag(help: "Print phrases instead of parts of speech.")
  var phrases = false

  func run() throws {
    var listed = 0
    for file in files {
      let input = file == "-" ? Input.standardInput : Input(file: file)
      do {
        let lines = try lines(of: input)
        let gap = listed > 0 ? "\n" : ""
        try StandardStream.output.write(gap + lines.map { $0 + "\n" }.joined())
        listed += 1
      } catch let error as ReadError {
        StandardStream.complain("\(Problem.input(source: input.source, error))")
      }
    }
    if listed < files.count { throw listed == 0 ? ExitStatus.nothingDone : .someFailed }
  }

  private func lines(of input: Input) throws -> [String] {
    var lines: [String] = []
    try PlainTextReader().read(input) { record in
      guard case .article(let article) = record else { return }
      lines += phrases ? PhraseListing.lines(of: article) : TagListing.lines(of: article)
    }
    return lines
  }
}
