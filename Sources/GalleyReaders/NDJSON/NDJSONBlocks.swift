import GalleyModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The blocks that a record of NDJSON brings along, by their places in its text or by their words.
struct NDJSONBlocks {
  /// A block as sent.
  private struct Sent: Decodable {
    let kind: String
    let start: Int?
    let end: Int?
    let text: String?
  }

  /// Why blocks cannot be used, for people.
  struct Fault: Error {
    let message: String
  }

  private let sent: [Sent]

  /// Decodes the value of `blocks`.
  init(_ value: ArraySlice<UInt8>) throws(Fault) {
    do {
      sent = try JSONDecoder().decode([Sent].self, from: Data(value))
    } catch {
      throw Fault(
        message:
          "\"blocks\" is no list of {\"kind\":…,\"start\":…,\"end\":…} or {\"kind\":…,\"text\":…}")
    }
    if let stranger = sent.first(where: { Block.Kind(rawValue: $0.kind) == nil }) {
      let kinds = Block.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Fault(message: "\"\(stranger.kind)\" is no kind of block; there are \(kinds)")
    }
  }

  /// Whether each block has its words with it, so that they make the text.
  var haveWords: Bool { !sent.isEmpty && sent.allSatisfy { $0.text != nil } }

  /// The blocks of a text that is yet to be set.
  var drafted: [ArticleDraft.Block] {
    sent.map { ArticleDraft.Block(Block.Kind(rawValue: $0.kind), $0.text ?? "") }
  }

  /// The blocks in a text, numbered.
  /// - Throws: ``Fault`` where one lies outside the text or before the one before it.
  func placed(in text: String) throws(Fault) -> [Block] {
    let scalars = text.unicodeScalars
    var blocks: [Block] = []
    var (index, offset, byte, number) = (scalars.startIndex, 0, 0, 0)
    for block in sent {
      guard let start = block.start, let end = block.end, start >= offset, start < end,
        let lower = scalars.index(index, offsetBy: start - offset, limitedBy: scalars.endIndex),
        let upper = scalars.index(lower, offsetBy: end - start, limitedBy: scalars.endIndex)
      else {
        throw Fault(
          message:
            "\"blocks\" do not follow one another inside the text, counted in Unicode scalars")
      }
      let first = byte + text.utf8.distance(from: index, to: lower)
      let last = first + text.utf8.distance(from: lower, to: upper)
      let kind = Block.Kind(rawValue: block.kind) ?? .paragraph
      if kind == .paragraph { number += 1 }
      blocks.append(
        Block(
          kind: kind, number: kind == .paragraph ? number : nil,
          range: first..<last))
      (index, offset, byte) = (upper, end, last)
    }
    return blocks
  }
}
