public import GalleyModel

/// Tells which queries an update brought, which it settled, and which stand as they were.
///
/// Two queries are one if one rule raises both and they are about the same: figures or quotes that the
/// comparison paired, the same words, or, where a query is about neither, paragraphs that it paired.
///
///     comparison.queries = QueryMatcher(comparison).changes(from: oldQueries, to: newQueries)
public struct QueryMatcher {
  private let comparison: Comparison
  /// The figures and quotes of the old version as the new one names them.
  private let itemPartners: [String: String]
  /// The paragraphs of the old version that are one of the new version.
  private let paragraphPartners: [Int: Int]

  /// Makes a matcher for the queries of two versions.
  public init(_ comparison: Comparison) {
    self.comparison = comparison
    let items =
      comparison.figures.map { ($0.old?.id, $0.new?.id) }
      + comparison.quotes.map { ($0.old?.id, $0.new?.id) }
    itemPartners = Dictionary(
      items.compactMap { old, new in old.flatMap { old in new.map { (old, $0) } } }
    ) { first, _ in first }
    paragraphPartners = Dictionary(
      comparison.paragraphs.compactMap { change in
        guard change.old.count == 1, change.new.count == 1 else { return nil }
        return (change.old[0], change.new[0])
      }
    ) { first, _ in first }
  }

  /// What became of the queries: those on the new version in its order, then those that are settled.
  public func changes(from old: [Query], to new: [Query]) -> [QueryChange] {
    var partners = [Int?](repeating: nil, count: new.count)
    var isOpen = [Bool](repeating: true, count: old.count)
    // The surest likeness first, each in one walk, so that any number of queries is paired quickly.
    let likenesses: [(old: (Query) -> [Key], new: (Query) -> [Key])] = [
      ({ [.message($0.rule, $0.message)] }, { [.message($0.rule, $0.message)] }),
      (
        { query in query.items.compactMap { itemPartners[$0] }.map { .item(query.rule, $0) } },
        { query in query.items.map { .item(query.rule, $0) } }
      ),
      ({ [.words($0.rule, $0.span.text)] }, { [.words($0.rule, $0.span.text)] }),
      (
        { query in
          oldParagraph(of: query).flatMap { paragraphPartners[$0] }
            .map { [.paragraph(query.rule, $0)] } ?? []
        },
        { query in newParagraph(of: query).map { [.paragraph(query.rule, $0)] } ?? [] }
      ),
    ]
    for likeness in likenesses {
      var places: [Key: [Int]] = [:]
      for index in old.indices.reversed() where isOpen[index] {
        for key in likeness.old(old[index]) { places[key, default: []].append(index) }
      }
      for index in new.indices where partners[index] == nil {
        for key in likeness.new(new[index]) where partners[index] == nil {
          while let place = places[key]?.popLast() {
            guard isOpen[place] else { continue }
            partners[index] = place
            isOpen[place] = false
            break
          }
        }
      }
    }
    return new.indices.map { index in
      QueryChange(new: new[index], old: partners[index].map { old[$0] })
    } + old.indices.filter { isOpen[$0] }.map { QueryChange(settled: old[$0]) }
  }

  /// What two queries must have in common to be one.
  private enum Key: Hashable {
    case message(Query.Rule, String)
    case item(Query.Rule, String)
    case words(Query.Rule, String)
    case paragraph(Query.Rule, Int)
  }

  private func oldParagraph(of query: Query) -> Int? {
    paragraph(of: query, in: comparison.old.article)
  }

  private func newParagraph(of query: Query) -> Int? {
    paragraph(of: query, in: comparison.new.article)
  }

  /// The paragraph of a query that is about no figure or quote.
  private func paragraph(of query: Query, in article: Article) -> Int? {
    query.items.isEmpty ? article.paragraph(at: query.span.range.lowerBound) : nil
  }
}
