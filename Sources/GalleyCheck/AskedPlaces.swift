import GalleyModel

/// The places of a story that have been asked about: once for their numbers, once for their words.
///
/// What a malformed number stands for nobody knows, so that no other rule asks about it, or about others
/// because of it: "214.600 visitors, 8% more than the 198,300 of the year before".
struct AskedPlaces {
  private var numbers: [Bool] = []
  private var words: [Bool] = []
  private var malformed: [Bool] = []
  private let length: Int

  /// Begins with a text of so many bytes of which nothing has been asked.
  init(length: Int) {
    self.length = length
  }

  /// Notes the place of a query; false where a like one stands there already.
  mutating func take(_ query: Query) -> Bool {
    switch query.rule {
    // A name is asked about wherever it stands.
    case .name: return true
    case .quoteMark, .quote, .source, .speaker, .missing:
      return AskedPlaces.take(query.span.range, of: length, in: &words)
    case .malformed:
      return AskedPlaces.take(query.span.range, of: length, in: &numbers)
        && AskedPlaces.take(query.span.range, of: length, in: &malformed)
    default:
      if !malformed.isEmpty, query.evidence.contains(where: { malformed[$0.range].contains(true) })
      {
        return false
      }
      return AskedPlaces.take(query.span.range, of: length, in: &numbers)
    }
  }

  private static func take(_ range: TextRange, of length: Int, in places: inout [Bool]) -> Bool {
    // Most stories are asked nothing at all.
    if places.isEmpty { places = Array(repeating: false, count: length) }
    guard !places[range].contains(true) else { return false }
    for index in range { places[index] = true }
    return true
  }
}
