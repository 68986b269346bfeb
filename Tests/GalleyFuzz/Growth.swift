import Foundation
import GalleyExtractors
import GalleyReaders

/// Whether time grows with the length of the text and no faster, on texts made to choke a program.
enum Growth {
  /// How many times the time of 1 MB a text of 4 MB may take.
  ///
  /// It is 4 where all is well, and 16 where time grows with the square. Long texts also get their
  /// memory anew from the kernel, where short ones reuse what is there: that adds up to a half,
  /// unless the process is told to keep its memory.
  private static let most = 8.0

  /// What each text repeats.
  private static let pieces = [
    ("digits", "7"), ("digits with commas", "1,"), ("groups of three", "123,"),
    ("groups of two", "12,"), ("groups of two and three", "12,34,567,"), ("points", "1."),
    ("colons", "12:34:"), ("grouped by spaces", "123\u{202F}"), ("number words", "one "),
    ("one of one of", "one of "), ("hundred thousand", "hundred thousand "), ("and", "one and "),
    ("hyphens", "one-"), ("ranges", "5 to "), ("dashes", "5-"), ("from", "from 5 "),
    ("fractions", "1/2 "), ("percent", "5 percent "), ("opening brackets", "("),
    ("closing brackets", ")"), ("square brackets", "["), ("bracketed", "5 ("), ("dollars", "$"),
    ("straight doubles", "\""), ("opening doubles", "“"), ("closing doubles", "”"),
    ("straight singles", "'"), ("opening singles", "‘"), ("closing singles", "’"),
    ("guillemets", "«"), ("backticks", "``"), ("words in doubles", "\"word "),
    ("words in open doubles", "“word "), ("words in open singles", "‘word "),
    ("words in straight singles", "'word "), ("words in guillemets", "«word "),
    ("paragraphs in open doubles", "“The river rose on Monday.\n\n"),
    ("an endless paragraph", "the river rose by the old bridge and the road "),
    ("numbers in an endless paragraph", "the river rose by 5 feet and 40 people "),
    ("speakers", "Mr. Smith said "), ("quoting speakers", "“It rose,” Mr. Smith said. "),
    ("pronouns", "he said "), ("names", "Smith "), ("full names", "Ann Lee, "), ("initials", "J. "),
    ("according to", "according to "), ("of the", "of the "),
    ("relative clauses", "who said that "),
    ("full stops", "."), ("ends", "A. B? "), ("commas", ","), ("dash signs", "— "),
    ("combining marks", "\u{301}"), ("emoji", "🗞️"), ("one word", "a"), ("capitals", "A"),
    ("line ends", "\n"), ("carriage returns", "\r\n"), ("blanks", " "),
    ("no-break spaces", "\u{A0}"),
    ("one-word lines", "Word\n"), ("short lines", "The river rose on Monday.\n"),
    ("wrapped lines", "the river rose by two metres and cut off four thousand homes\n"),
    ("headlines", "Storm hits town\n\n"), ("bullets", "* word\n"), ("bylines", "By Ann Lee\n"),
    ("time stamps", "04:34\n"), ("notices", "CORRECTION:\n\n"), ("captions", "Photo: AP\n"),
    ("highlights", "Story highlights\n"), ("related", "Related\n"), ("credits", "(Reporting by "),
    ("latin bytes", "\u{E9}"),
  ]

  /// Prints a line a text: its name and milliseconds for 1, 2 and 4 MB, and the ratio.
  /// - Returns: Whether all grow in line.
  static func report(only name: String?) -> Bool {
    var isLinear = true
    for (title, piece) in pieces where name.map({ title.contains($0) }) ?? true {
      let times = [1, 2, 4].map { time(of: piece, megabytes: $0) }
      let isBad = times[2] > times[0] * most
      if isBad { isLinear = false }
      let ratio = (times[2] / times[0] * 100).rounded() / 100
      print("\(isBad ? "BAD" : "ok ") \(ratio)\t\(times.map { Int($0) }) ms\t\(title)")
      fflush(nil)
    }
    return isLinear
  }

  /// The milliseconds that a text takes, the best of several runs for the short ones.
  private static func time(of piece: String, megabytes: Int) -> Double {
    let unit = Array(piece.utf8)
    let size = megabytes << 20
    var text: [UInt8] = []
    text.reserveCapacity(size + unit.count)
    while text.count < size { text += unit }
    let runs = max(3, 6 / megabytes)
    let times = (0..<runs).map { _ in
      processorTime {
        _ = try? PlainTextReader().articles(of: text).map { NewsExtractor().extract($0) }
      }
    }
    return Double(times.min() ?? 0) / 1_000_000
  }
}
