import GalleyModel
import GalleyReaders

/// The blocks of the story in a mail, and the headline where its text has a better one than the
/// subject is.
struct MailBody {
  private(set) var blocks: [ArticleDraft.Block]
  /// The headline that the text has; null where the subject or a field is it.
  private(set) var headline: String?
  /// Whether a block is the headline.
  private(set) var isHeadlined = false
  /// Whether HTML without headings leaves it to the words what its blocks are.
  private(set) var isPlain = false

  /// Finds the blocks.
  /// - Parameters:
  ///   - headline: What a field of the newsroom says.
  ///   - subject: What the header says.
  init(_ lines: [MailLine], of content: MailContent, headline: String?, subject: String?) {
    let title = headline ?? subject
    let plain = Self.plainBlocks(of: lines, isWrapped: content.isWrapped)
    blocks = content.isHTML ? Self.htmlBlocks(of: lines) : plain
    isPlain = content.isHTML && !blocks.contains { $0.kind == .heading }
    guard
      let place = Self.headlineIndex(in: blocks, plain: isPlain ? plain : nil, content.isHTML)
    else {
      if !content.isHTML, let title {
        // What a block is shows better below the headline that it has.
        let titled = Self.plainBlocks(
          of: [MailLine(text: title), MailLine(text: "")] + lines, isWrapped: content.isWrapped)
        if Self.isSame(titled.first?.text, title) { blocks = Array(titled.dropFirst()) }
      }
      return
    }
    let own = blocks[place].text
    let isBetter =
      headline == nil && Self.isHeadline(own, before: blocks[(place + 1)...], subject)
    isHeadlined = isBetter || Self.isSame(own, title)
    if isBetter { self.headline = own }
    for index in blocks.indices where blocks[index].kind == .headline || index == place {
      blocks[index].kind = isHeadlined && index == place ? .headline : .heading
    }
  }

  /// The block above the first paragraph that is a headline, or a heading in HTML.
  /// - Parameter plain: The blocks of the same text as its words tell them, for HTML without
  ///   headings.
  private static func headlineIndex(
    in blocks: [ArticleDraft.Block], plain: [ArticleDraft.Block]?, _ isHTML: Bool
  ) -> Int? {
    let top = (plain ?? blocks).prefix { $0.kind != nil && $0.kind != .paragraph }
    let wanted: Block.Kind = isHTML && plain == nil ? .heading : .headline
    guard let found = top.first(where: { $0.kind == wanted }) else { return nil }
    return blocks.firstIndex { isSame($0.text, found.text) }
  }

  /// Whether the first line of a mail names its story better than the subject ("Copy for today").
  private static func isHeadline(
    _ line: String, before rest: ArraySlice<ArticleDraft.Block>, _ subject: String?
  ) -> Bool {
    guard let subject else { return true }
    let (words, others) = (Set(Self.words(line)), Set(Self.words(subject)))
    let shared = words.intersection(others).count
    return words.count > 3
      && (shared * 2 >= max(words.count, others.count)
        || rest.prefix(3).contains { $0.kind == .byline || $0.text.hasPrefix("By ") })
  }

  private static func plainBlocks(of lines: [MailLine], isWrapped: Bool) -> [ArticleDraft.Block] {
    let text =
      isWrapped ? WrappedText.unwrapped(lines) : lines.map(\.text).joined(separator: "\n")
    let copy = Article(id: "", source: "", format: "text", text: text)
    let bytes = Array(copy.text.utf8)
    return copy.blocks.map { block in
      let words = String(decoding: bytes[block.range], as: UTF8.self)
      // Lines that the mail program has wrapped are one paragraph.
      return ArticleDraft.Block(
        block.kind, words.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
  }

  private static func htmlBlocks(of lines: [MailLine]) -> [ArticleDraft.Block] {
    var blocks: [ArticleDraft.Block] = []
    var number: Int?
    for line in lines where !line.isBlank {
      if line.block != nil, line.block == number {
        blocks[blocks.count - 1].text += "\n" + line.text
      } else {
        blocks.append(ArticleDraft.Block(line.kind, line.text))
      }
      number = line.block
    }
    return blocks
  }

  private static func isSame(_ line: String?, _ other: String?) -> Bool {
    guard let line, let other else { return false }
    return words(line) == words(other)
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
