import Foundation
import GalleyCheck
import GalleyDiff
import GalleyExporters
import GalleyModel
import GalleyReaders

extension Target {
  /// A story as a copy editor reads it, held against a source.
  static let check = Target(
    "check", isOfVersions: true, starts: Versions.starts, subject: Checked.init,
    checks: [
      Check("place", place),
      Check("query", query),
      Check("backing", backing),
      Check("twice", twice),
      Check("json", json),
    ])

  @Sendable private static func twice(_ checked: Checked) -> String? {
    checked.review == checked.again ? nil : "another review the second time"
  }

  /// Every query, and what contradicts it, is about words of the story that stand where it says.
  @Sendable private static func place(_ checked: Checked) -> String? {
    checked.review.queries.firstMessage { query in
      ([query.span] + query.evidence).firstMessage { span in
        guard checked.story.isSound(span.range), !span.range.isEmpty else {
          return "\(query.rule.rawValue) at \(span.range)"
        }
        return checked.story.says(span)
          ? nil : "\(query.rule.rawValue) says \(span.text)"
      }
    }
  }

  /// Queries are named in text order, say something in a line, and are about items that there are.
  @Sendable private static func query(_ checked: Checked) -> String? {
    let extraction = checked.story.extraction
    let items = Set(extraction.figures.map(\.id) + extraction.quotes.map(\.id))
    var end = 0
    return checked.review.queries.enumerated().firstMessage { index, query in
      defer { end = query.span.range.lowerBound }
      guard query.id == "k\(index + 1)", query.span.range.lowerBound >= end else {
        return "\(query.id) at place \(index) and \(query.span.range)"
      }
      guard items.isSuperset(of: query.items) else { return "\(query.items) are not there" }
      let message = query.message
      return message.isEmpty || message.contains { $0.isNewline } ? "it says \(message)" : nil
    }
  }

  /// Every figure and quote is looked for once, and what is found stands in the source.
  @Sendable private static func backing(_ checked: Checked) -> String? {
    let extraction = checked.story.extraction
    let backing = checked.review.backing ?? []
    guard backing.map(\.item) == extraction.figures.map(\.id) + extraction.quotes.map(\.id) else {
      return "\(backing.map(\.item)) are looked for"
    }
    return backing.firstMessage { backing in
      guard let place = backing.source else {
        return backing.span == nil && backing.status == .notFound ? nil : "no source: \(backing)"
      }
      guard place == 0, let span = backing.span, checked.source.isSound(span.range) else {
        return "\(backing)"
      }
      return checked.source.says(span)
        ? nil : "the source says \(checked.source.words(at: span.range)), not \(span.text)"
    }
  }

  /// The JSON decodes, and its offsets cut the words of the queries out.
  @Sendable private static func json(_ checked: Checked) throws -> String? {
    var lines = ItemLines()
    lines.add(.review(checked.review))
    let decoded = try JSONDecoder().decode(DecodedReview.self, from: Data(lines.bytes))
    let scalars = Array(decoded.article.text.unicodeScalars)
    guard decoded.queries.count == checked.review.queries.count,
      decoded.backing.count == checked.review.backing?.count
    else { return "rows are missing" }
    return decoded.queries.firstMessage { query in
      guard 0 <= query.start, query.start <= query.end, query.end <= scalars.count else {
        return "\(query)"
      }
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[query.start..<query.end])
      let cut = foldedLineEnds(ArraySlice(String(words).utf8))
      return cut == foldedLineEnds(ArraySlice(query.text.utf8)) ? nil : "\(cut) for \(query.text)"
    }
  }
}

/// A story with the queries on it, and a source.
private struct Checked: Sendable {
  let story: Extracted
  let source: Extracted
  let review: Review
  let again: Review

  /// Null where the reader refuses one of them.
  init?(_ input: [UInt8]) {
    let (story, source) = Versions.split(input)
    let reader = PlainTextReader()
    guard let story = try? reader.articles(of: story).first.map(Extracted.init),
      let source = try? reader.articles(of: source).first.map(Extracted.init)
    else { return nil }
    self.story = story
    self.source = source
    func review() -> Review {
      var review = Checker().check(story.extraction)
      review.backing = SourceChecker().backing(of: story.extraction, in: [source.extraction])
      review.sources = [source.article]
      return review
    }
    self.review = review()
    again = review()
  }
}

private struct DecodedReview: Decodable {
  struct Text: Decodable {
    var text: String
  }

  struct Query: Decodable {
    var start: Int
    var end: Int
    var text: String
  }

  struct Backing: Decodable {
    var item: String
  }

  var article: Text
  var queries: [Query]
  var backing: [Backing]
}
