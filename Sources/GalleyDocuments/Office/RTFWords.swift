/// The control words of RTF that stand for text, or for what is no text.
enum RTFWords {
  /// Words that stand for characters.
  static let symbols: [String: String] = [
    "tab": "\t", "~": "\u{A0}", "_": "-", "-": "", "emdash": "—", "endash": "–", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ",
    "enspace": " ", "qmspace": " ", "zwj": "", "zwnj": "", "zwbo": "", "zwnbo": "",
  ]

  /// Destinations whose text is none of the story's, but for those that begin with `\*`.
  static let skipped: Set<Substring> = [
    "colortbl", "pict", "object", "objdata", "header", "headerl", "headerr", "headerf", "footer",
    "footerl", "footerr", "footerf", "fldinst", "annotation", "atnid", "atnauthor", "atntime",
    "atnref", "atnicn", "atrfstart", "atrfend", "xe", "tc", "rxe", "bkmkstart", "bkmkend",
    "shprslt", "nonshppict", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn",
    "filetbl", "listtable", "listoverridetable", "revtbl", "themedata", "datastore", "operator",
    "manager", "company", "category", "comment", "doccomm", "hlinkbase", "buptim", "printim",
    "nonesttables", "sp", "upr",
  ]
}

/// The time in a group such as `{\creatim\yr2024\mo5\dy14\hr16\min42}`.
struct RTFDate {
  private var fields: [Substring: Int] = [:]

  /// Takes a word with its number.
  mutating func set(_ word: Substring, _ number: Int?) {
    if ["yr", "mo", "dy", "hr", "min", "sec"].contains(word) { fields[word] = number }
  }

  /// The time as ISO 8601 without an offset, since RTF has none; null where there is no day.
  var text: String? {
    guard let year = fields["yr"], let month = fields["mo"], let day = fields["dy"],
      (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    func two(_ number: Int?) -> String {
      let digits = String(max(0, min(number ?? 0, 59)))
      return digits.count < 2 ? "0" + digits : digits
    }
    let date = "\(year)-\(two(month))-\(two(day))"
    guard fields["hr"] != nil else { return date }
    return "\(date)T\(two(fields["hr"])):\(two(fields["min"])):\(two(fields["sec"]))"
  }
}
