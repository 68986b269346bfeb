/// The names of a workbook's sheets: legal for Excel, each used once.
///
/// Excel takes 1…31 UTF-16 units without `[ ] : * ? / \`, no apostrophe at either end, not
/// "History", and no two names that differ in upper and lower case alone.
///
///     names.add("a/b")   // "a-b"
///     names.add("A-B")   // "A-B 2"
package struct SheetNames {
  private var names = UniqueNames()

  /// No names yet.
  package init() {}

  /// Takes the name nearest to the wished one that is legal and free.
  package mutating func add(_ wish: String) -> String {
    var name = String(
      CleanText(wish, for: .sheetName).text.map { "[]:*?/\\".contains($0) ? "-" : $0 })
    while let first = name.first, first == "'" || first == " " { name.removeFirst() }
    while let last = name.last, last == "'" || last == " " { name.removeLast() }
    if name.isEmpty { name = "Sheet" }
    if name.lowercased() == "history" { name += "_" }
    return names.claim(name, separator: " ", limit: CleanText.Place.sheetName.limit)
  }
}
