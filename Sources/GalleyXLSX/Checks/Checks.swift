/// What somebody has noted of one row while checking.
struct Checks: Hashable, Sendable {
  /// A value that a person has typed.
  enum Value: Hashable, Sendable {
    case empty
    case text(String)
    /// A number, also a date, in a format of Excel's language.
    case number(Double, format: String)
    case truth(Bool)
  }

  var status = Value.empty
  var against = Value.empty
  var by = Value.empty
  var on = Value.empty
  var note = Value.empty

  /// The values in the order of ``CheckColumn/all``.
  var values: [Value] { [status, against, by, on, note] }

  /// Whether somebody has noted anything.
  var isEmpty: Bool { !isChecked && self == Checks(status: status) }

  /// Whether the status is another one than that of what nobody has checked.
  var isChecked: Bool {
    switch status {
    case .empty: false
    case .text(let word):
      word.trimmed.lowercased() != CheckStatus.unchecked && !word.trimmed.isEmpty
    case .number, .truth: true
    }
  }

  /// What was noted, in a line: "OK; against the ministry's report; by AL; on 2026-11-28; note".
  var line: String {
    zip(["", "against ", "by ", "on ", ""], values).compactMap { name, value in
      value.words.map { name + $0 }
    }.joined(separator: "; ")
  }
}

extension Checks.Value {
  /// The value as text; null for nothing.
  var words: String? {
    switch self {
    case .empty: nil
    case .text(let text): text.trimmed.isEmpty ? nil : text
    case .truth(let truth): truth ? "TRUE" : "FALSE"
    case .number(let number, let format):
      NumberCode.isDate(format) ? SerialDate(number).text : NumberCode.plain(number)
    }
  }
}

extension String {
  /// The text without white space around it.
  var trimmed: String {
    let bytes = utf8
    let isWord: (UInt8) -> Bool = { $0 > 0x20 }
    guard let first = bytes.firstIndex(where: isWord), let last = bytes.lastIndex(where: isWord)
    else { return "" }
    return String(self[first...last])
  }
}
