/// What tells whoever was given the page's address from everybody else on the machine.
struct AccessToken: Sendable {
  /// 32 hexadecimal digits.
  let text: String

  /// Makes one of 128 bits from the system's source of chance.
  init() {
    var generator = SystemRandomNumberGenerator()
    text = (0..<2).map { _ in
      let digits = String(UInt64.random(in: 0 ... .max, using: &generator), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Whether some text is the token.
  ///
  /// It takes as long whatever is wrong with it.
  func isSame(as other: some StringProtocol) -> Bool {
    let other = Array(other.utf8)
    let own = Array(text.utf8)
    guard other.count == own.count else { return false }
    return zip(own, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
