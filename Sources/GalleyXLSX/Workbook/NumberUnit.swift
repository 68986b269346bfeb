/// What stands beside a number in its cell, which holds the plain number all the same.
package enum NumberUnit: Hashable, Sendable {
  /// Nothing.
  case none
  /// "12.5 %", in a cell that holds 12.5 as the copy prints it, not 0.125.
  case percent
  /// "USD 12,900", by the code of ISO 4217; three capital letters of ASCII.
  case currency(String)

  /// The currency that a unit begins with, as `USD` and `USD per year` do; null for none.
  package static func currency(of unit: String) -> NumberUnit? {
    let letters = unit.utf8.prefix { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
    let next = unit.utf8.dropFirst(3).first
    guard letters.count == 3, next == nil || next == UInt8(ascii: " ") else { return nil }
    return .currency(String(decoding: letters, as: UTF8.self))
  }

  /// What stands before the digits in Excel's language.
  var prefix: String {
    if case .currency(let code) = self { "[$\(code)] " } else { "" }
  }

  /// What stands after the digits in Excel's language.
  var suffix: String {
    self == .percent ? "\" %\"" : ""
  }

  /// The digits' room that it takes.
  var width: Int {
    switch self {
    case .none: 0
    case .percent: 2
    case .currency: 4
    }
  }
}
