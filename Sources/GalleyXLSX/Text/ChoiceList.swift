/// The words that a cell offers to choose from.
///
/// Excel keeps them as one text with commas between, of at most 255 UTF-16 units; libxlsxwriter
/// ends the whole program when there are 256 of them or more.
///
///     ChoiceList(["OK", "wrong"])?.words   // ["OK", "wrong"]
///     ChoiceList(["yes, but"])             // nil
package struct ChoiceList: Hashable, Sendable {
  /// The words, cleaned; one or more.
  package let words: [String]

  /// Cleans the words; null for none, for an empty one, for one with a comma, and for more than
  /// Excel keeps.
  package init?(_ words: [String]) {
    let clean = words.map { CleanText($0, for: .header).text }
    let length = clean.reduce(clean.count - 1) { $0 + $1.utf16.count }
    guard !clean.isEmpty, length <= CleanText.Place.header.limit,
      clean.allSatisfy({ !$0.isEmpty && !$0.contains(",") })
    else { return nil }
    self.words = clean
  }
}
