/// The names of a workbook's table objects: legal for Excel, each used once.
///
/// Excel takes ASCII letters, digits, `_` and `.` (other letters, too, which Galley does without),
/// a letter or `_` first, nothing that reads as a cell (`A1`, `R1C1`, `R`, `C`), and no two names
/// that differ in upper and lower case alone.
///
///     names.add("check list")   // "check_list"
///     names.add("Q1")           // "_Q1"
package struct TableNames {
  private var names = UniqueNames()

  /// No names yet.
  package init() {}

  /// Takes the name nearest to the wished one that is legal and free.
  package mutating func add(_ wish: String) -> String {
    var name = String(
      wish.unicodeScalars.prefix(200).map { scalar in
        isLetter(scalar) || isDigit(scalar) || scalar == "." ? Character(scalar) : "_"
      })
    if name.isEmpty { name = "table" }
    if let first = name.unicodeScalars.first, !isLetter(first), first != "_" { name = "_" + name }
    if readsAsCell(name) { name = "_" + name }
    return names.claim(name, separator: "_", limit: 255)
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    "a"..."z" ~= scalar || "A"..."Z" ~= scalar
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    "0"..."9" ~= scalar
  }

  /// Whether Excel would take the name for a cell or cells: `A1`, or R and C with digits.
  private func readsAsCell(_ name: String) -> Bool {
    let scalars = name.lowercased().unicodeScalars
    let letters = scalars.prefix(while: isLetter)
    let rest = scalars.dropFirst(letters.count)
    if !rest.isEmpty, rest.allSatisfy(isDigit) { return letters.count <= 3 }
    return scalars.allSatisfy { isDigit($0) || $0 == "r" || $0 == "c" }
  }
}
