import GalleyModel

/// What holds for the blocks of every article.
enum BlockChecks {
  static let all: [Check<Copy>] =
    places + [
      Check("block-number", blockNumber),
      Check("block-cover", blockCover),
    ]

  /// What holds for the ranges alone.
  static let places: [Check<Copy>] = [
    Check("block-range", blockRange),
    Check("block-order", blockOrder),
  ]

  @Sendable private static func blockRange(_ subject: Copy) -> String? {
    subject.article.blocks.firstMessage { block in
      subject.isSound(block.range) && !block.range.isEmpty
        ? nil : "\(block.kind) at \(block.range) of \(subject.bytes.count) bytes"
    }
  }

  @Sendable private static func blockOrder(_ subject: Copy) -> String? {
    zip(subject.article.blocks, subject.article.blocks.dropFirst()).firstMessage { block, next in
      block.range.upperBound <= next.range.lowerBound ? nil : "\(block.range), then \(next.range)"
    }
  }

  @Sendable private static func blockNumber(_ subject: Copy) -> String? {
    var number = 0
    return subject.article.blocks.firstMessage { block in
      if block.kind == .paragraph { number += 1 }
      let expected = block.kind == .paragraph ? number : nil
      return block.number == expected
        ? nil : "\(block.kind) has \(String(describing: block.number)), not \(number)"
    }
  }

  /// Whatever is not white space lies in a block; zero-width spaces and byte order marks are blank.
  @Sendable private static func blockCover(_ subject: Copy) -> String? {
    var end = 0
    for next in subject.article.blocks.map(\.range) + [subject.bytes.count..<subject.bytes.count] {
      guard end <= next.lowerBound, next.lowerBound <= subject.bytes.count else { return nil }
      let between = String(decoding: subject.bytes[end..<next.lowerBound], as: UTF8.self)
      if let lost = between.unicodeScalars.first(where: { !isBlank($0) }) {
        return "U+\(String(lost.value, radix: 16)) between \(end) and \(next.lowerBound)"
      }
      end = next.upperBound
    }
    return nil
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
  }
}
