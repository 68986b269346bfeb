/// The names of a table's columns as Excel takes them: 1…255 UTF-16 units on one line, no two that
/// differ in upper and lower case alone.
///
///     HeaderNames(["id", "ID", ""]).names   // ["id", "ID 2", "column"]
package struct HeaderNames {
  /// One name a column.
  package let names: [String]

  /// Makes wished names legal and unique.
  package init(_ wishes: [String]) {
    var unique = UniqueNames()
    names = wishes.map { wish in
      let clean = CleanText(wish, for: .header).text
      return unique.claim(
        clean.isEmpty ? "column" : clean, separator: " ", limit: CleanText.Place.header.limit)
    }
  }
}
