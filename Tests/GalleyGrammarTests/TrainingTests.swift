import GalleyGrammar
import GalleyTestSupport
import GalleyTraining
import Testing

@Suite("Training")
struct TrainingTests {
  /// Four sentences of our own, with the columns that the tagger does not read.
  private static let lines = """
    Shares\tNNS\t2\tnsubj
    rose\tVBD\t0\troot
    3\tCD\t4\tnummod
    percent\tNN\t2\tobl
    .\t.\t2\tpunct

    The\tDT
    mayor\tNN
    did\tVBD
    n't\tRB
    resign\tVB
    .\t.

    Sales\tNNS
    fell\tVBD
    sharply\tRB
    .\t.

    The\tDT
    shares\tNNS
    fell\tVBD
    .\t.
    """

  private static let treebank = Treebank(Array(lines.utf8))

  @Test("A treebank's words come as Galley parts them: don't is one word")
  func treebank() {
    let sentences = Self.treebank.sentences
    #expect(sentences.count == 4)
    #expect(sentences[1].words == ["The", "mayor", "didn't", "resign", "."])
    #expect(sentences[1].tags == [.dt, .nn, .vbd, .vb, .stop])
  }

  @Test("Lines that are no word of a sentence end it, whatever they hold")
  func brokenTreebank() {
    let bytes = Array("one\tCD\n\tXX\nword\n\u{0}\ntwo\tCD".utf8) + [0xFF, 0x09, 0x0A]
    #expect(Treebank(bytes).sentences.map(\.words) == [["one"]])
    #expect(Treebank([]).sentences.isEmpty)
  }

  @Test("A sentence in Title Case keeps its short words small")
  func titleCase() {
    let words = Self.treebank.sentences[0].recased(.title).words
    #expect(words == ["Shares", "Rose", "3", "Percent", "."])
  }

  @Test("The same sentences give the same bytes")
  func sameBytes() {
    #expect(model() == model())
  }

  @Test("What is learnt from four sentences tags them rightly")
  func learns() throws {
    let sentences = Self.treebank.sentences
    let accuracy = try #require(Accuracy(ofModel: model(), on: sentences))
    #expect(accuracy.all == 18)
    #expect(accuracy.right == 18)
  }

  @Test("No sentences at all still give a model, which knows nothing")
  func nothing() throws {
    let bytes = Training(gold: [], silver: []).model()
    let accuracy = try #require(Accuracy(ofModel: bytes, on: Self.treebank.sentences))
    #expect(accuracy.share < 0.5)
  }

  @Test("A missing or empty treebank, and a model that cannot be written, are told in a line")
  func errors() {
    let folder = TemporaryFolder()
    folder.write("silver-news.tsv", "no treebank\n")
    let treebanks = TreebankFolder(folder.path)
    #expect(
      message { () throws(TrainingError) in try treebanks.treebank("ewt-train") }
        == folder.path("ewt-train.tsv")
        + ": cannot be read; name a folder that holds the treebanks")
    #expect(
      message { () throws(TrainingError) in try treebanks.treebank("silver-news") }
        == folder.path("silver-news.tsv")
        + ": holds no sentence; write a word, a tab and its Penn tag on each line")
    let file = ModelFile(folder.path("nowhere/english.model"))
    #expect(
      message { () throws(TrainingError) in try file.write([1]) }
        == folder.path("nowhere/english.model")
        + ": cannot be written (the folder does not exist); "
        + "name a file in a folder that can be written to")
  }

  @Test("A model is written whole or not at all, and leaves nothing beside it")
  func wholeFile() throws {
    let folder = TemporaryFolder()
    let file = ModelFile(folder.path("english.model"))
    try file.write([1, 2, 3])
    try file.write([4, 5])
    #expect(folder.bytes("english.model") == [4, 5])
    #expect(folder.everything == ["english.model"])
  }

  private func model() -> [UInt8] {
    Training(gold: Self.treebank.sentences, silver: Self.treebank.sentences).model()
  }

  private func message(_ body: () throws(TrainingError) -> some Any) -> String? {
    do throws(TrainingError) {
      _ = try body()
      return nil
    } catch {
      return "\(error)"
    }
  }
}
