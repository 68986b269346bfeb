import ArgumentParser
import Galley
import GalleyExtractors
import GalleyReaders

/// `galley tags`: what each word does in its sentence, for those who work on Galley's rules.
struct TagsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tags",
    abstract: "Print the words of articles with their parts of speech.",
    discussion: "The tags are those of the Penn Treebank: Two/CD ministers/NNS resigned/VBD.",
    shouldDisplay: false)

  @Argument(help: ArgumentHelp("A text file, or - for standard input.", valueName: "file"))
  var file: String

  @Flag(help: "Print the phrases instead: [noun phrases], {verbs}, <clauses.")
  var phrases = false

  func run() throws {
    var output = ""
    let input = file == "-" ? Input.standardInput : Input(file: file)
    try PlainTextReader().read(input) { record in
      guard case .article(let article) = record else { return }
      output += (phrases ? PhraseListing.lines(of: article) : TagListing.lines(of: article)).map { $0 + "\n" }.joined()
    }
    try StandardStream.output.write(output)
  }
}
