/// Words that have lost their beginning, behind an apostrophe in its place: `'tis`, `'em`, `'98`.
///
/// They are a closed class of English, nearly all of small words; a year of two digits is one too.
enum ElidedWords {
  /// Whether a token right behind a mark may be one.
  static func begin(_ token: Token, in bytes: [UInt8]) -> Bool {
    switch token.kind {
    case .word: hashes.contains(token.hash)
    // "'98", "'60s"
    case .number, .code: bytes[token.range].prefix { ByteClass.of($0) == .digit }.count == 2
    default: false
    }
  }

  private static let hashes = WordSet(words.split(separator: " ").map(String.init))

  private static let words = """
    tis tisn't twas twasn't twere tweren't twill twould twouldn't twixt tween twain \
    em er im n nother til till cause cos coz cuz bout round neath mongst gainst fraid nuff \
    specially scuse course tude kay sup zat ere ow ello allo ullo appen ard
    """
}
