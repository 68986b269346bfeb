import Foundation
import GalleyDiff
import GalleyExporters
import GalleyModel
import GalleyReaders
import GalleyTestSupport

extension Target {
  /// Two versions of a text.
  static let differ = Target(
    "differ", isOfVersions: true, starts: Versions.starts, subject: Versions.init,
    checks: [
      Check("itself", itself),
      Check("mirror", mirror),
      Check("rows", rows),
      Check("redline", redline),
      Check("json", json),
    ])

  /// A version against itself is the same in every row.
  @Sendable private static func itself(_ versions: Versions) -> String? {
    [versions.old, versions.new].firstMessage { version in
      let comparison = ArticleDiffer().compare(version, version)
      guard comparison.verdict == .same, comparison.similarity == 1 else {
        return "\(comparison.verdict) to itself, similarity \(comparison.similarity)"
      }
      return comparison.figures.allSatisfy { $0.change == .unchanged }
        && comparison.quotes.allSatisfy { $0.change == .unchanged }
        && comparison.paragraphs.allSatisfy { $0.change == .unchanged }
        && comparison.blocks.allSatisfy { $0.change == .unchanged } ? nil : "a row differs"
    }
  }

  /// The other way round everything is mirrored.
  @Sendable private static func mirror(_ versions: Versions) -> String? {
    let (there, back) = (versions.there, versions.back)
    let (mirrored, plain) = (Mirror.of(there), Mirror.plain(back))
    if mirrored != plain {
      let (one, other) = (Set(mirrored), Set(plain))
      return "\(one.subtracting(other).sorted()), back \(other.subtracting(one).sorted())"
    }
    return there.similarity == back.similarity
      ? nil : "similarity \(there.similarity), back \(back.similarity)"
  }

  /// No figure, quote or paragraph is lost or told twice.
  @Sendable private static func rows(_ versions: Versions) -> String? {
    let (old, new, there) = (versions.old, versions.new, versions.there)
    let told: [(String, [String], [String])] = [
      ("figures", there.figures.compactMap(\.old?.id), old.figures.map(\.id)),
      ("new figures", there.figures.compactMap(\.new?.id), new.figures.map(\.id)),
      ("quotes", there.quotes.compactMap(\.old?.id), old.quotes.map(\.id)),
      ("new quotes", there.quotes.compactMap(\.new?.id), new.quotes.map(\.id)),
      ("paragraphs", there.paragraphs.flatMap(\.old).map(String.init), numbers(old)),
      ("new paragraphs", there.paragraphs.flatMap(\.new).map(String.init), numbers(new)),
    ]
    return told.firstMessage { name, told, all in
      told.sorted() == all.sorted() ? nil : "\(name): told \(told) of \(all)"
    }
  }

  private static func numbers(_ version: Extraction) -> [String] {
    version.article.blocks.compactMap(\.number).map(String.init)
  }

  /// Either text of a quote can be put together from its redline.
  @Sendable private static func redline(_ versions: Versions) -> String? {
    versions.there.quotes.firstMessage { change in
      change.isToldByItsRedline
        ? nil : "\(change.words) of \(change.old?.text ?? "–") and \(change.new?.text ?? "–")"
    }
  }

  /// The JSON decodes, with all rows.
  @Sendable private static func json(_ versions: Versions) throws -> String? {
    var lines = ItemLines()
    lines.add(.comparison(versions.there))
    let decoded = try JSONDecoder().decode(DecodedComparison.self, from: Data(lines.bytes))
    let counts = [decoded.figures, decoded.quotes, decoded.paragraphs].map(\.count)
    let there = versions.there
    return counts == [there.figures.count, there.quotes.count, there.paragraphs.count]
      ? nil : "\(counts) rows"
  }
}

/// Two versions, and what the differ makes of them.
struct Versions: Sendable {
  /// What stands between two versions in an input: the record separator of ASCII.
  static let separator: UInt8 = 0x1E
  let old: Extraction
  let new: Extraction
  let there: Comparison
  let back: Comparison

  /// Null where the reader refuses one of them.
  init?(_ input: [UInt8]) {
    let (old, new) = Versions.split(input)
    let reader = PlainTextReader()
    guard let old = try? reader.articles(of: old).first.map(Extracted.init)?.extraction,
      let new = try? reader.articles(of: new).first.map(Extracted.init)?.extraction
    else { return nil }
    self.old = old
    self.new = new
    there = ArticleDiffer().compare(old, new)
    back = ArticleDiffer().compare(new, old)
  }

  /// The parts of an input, at least one and no more than so many.
  static func parts(_ input: [UInt8], atMost most: Int) -> [[UInt8]] {
    input.split(separator: separator, maxSplits: most - 1, omittingEmptySubsequences: false)
      .map { Array($0) }
  }

  /// The versions in an input; without a separator both are the whole of it.
  static func split(_ input: [UInt8]) -> (old: [UInt8], new: [UInt8]) {
    let halves = input.split(separator: separator, maxSplits: 1, omittingEmptySubsequences: false)
    return (Array(halves[0]), Array(halves[halves.count - 1]))
  }

  /// Every text beside the next one, and the versions of cases that have both.
  static let starts: @Sendable ([[UInt8]]) -> [[UInt8]] = { texts in
    zip(texts, texts.dropFirst()).map { $0 + [separator] + $1 }
      + texts.compactMap { text in
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
        guard lines.first?.hasPrefix("- ") == true || lines.first?.hasPrefix("= ") == true else {
          return nil
        }
        func version(without mark: Character) -> [UInt8] {
          Array(
            lines.filter { $0.first != mark }.map { $0.dropFirst(2) }.joined(separator: "\n\n").utf8
          )
        }
        return version(without: "+") + [separator] + version(without: "-")
      }
  }
}

private struct DecodedComparison: Decodable {
  struct Row: Decodable {}
  var figures: [Row]
  var quotes: [Row]
  var paragraphs: [Row]
}
