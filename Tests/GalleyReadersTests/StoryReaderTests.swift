import GalleyModel
import GalleyReaders
import GalleyTestSupport
import Testing

/// The reader that the documentation shows.
@Suite struct StoryReaderTests {
  private let folder = TemporaryFolder()

  @Test func `The reader of the documentation is this one`() throws {
    let source = try Document.source("Tests/GalleyReadersTests/StoryReader.swift")
    #expect(try Document.article("AddingAReader").blocks("swift").first?.text == source)
  }

  @Test func `A story becomes an article with paragraphs`() throws {
    folder.write("storm.json", #"{"slug":"storm","body":["Two people died.","It rained."]}"#)
    #expect(try read("storm.json").map(summary) == ["storm: Two people died. | It rained."])
  }

  @Test func `A file of any name is told by what stands in it`() throws {
    let bytes = Array(#"{"slug":"storm","body":["Two people died."]}"#.utf8)
    let head = FileHead(bytes: bytes, name: "0471.dat", isWhole: true)
    #expect(ContentReader([StoryReader()]).reader(for: head).format.name == "story")
  }

  @Test(arguments: ["", "{", "[]", #"{"slug":1}"#])
  func `What is no story is told`(text: String) throws {
    folder.write("storm.json", text)
    #expect(
      try read("storm.json").map(summary)
        == ["1: is no story; export it from the editing system again"])
  }

  private func read(_ file: String) throws -> [Record] {
    var records: [Record] = []
    try StoryReader().read(Input(file: folder.path(file))) { records.append($0) }
    return records
  }

  private func summary(of record: Record) -> String {
    switch record {
    case .article(let article):
      let texts = article.blocks.filter { $0.kind == .paragraph }.map { block in
        String(decoding: Array(article.text.utf8)[block.range], as: UTF8.self)
      }
      return "\(article.id): \(texts.joined(separator: " | "))"
    case .failure(let failure):
      return "\(failure.line): \(failure.message)"
    }
  }
}
