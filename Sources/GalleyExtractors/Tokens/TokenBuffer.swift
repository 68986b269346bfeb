/// Tokens on their way into an array: a growing piece of memory that nobody else refers to, so that
/// to append one is to store it.
struct TokenBuffer: ~Copyable {
  private var tokens: UnsafeMutablePointer<Token>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    tokens = .allocate(capacity: capacity)
  }

  deinit { tokens.deallocate() }

  /// The last token, or null.
  var last: Token? { count > 0 ? tokens[count - 1] : nil }

  /// All tokens so far, as an array.
  var array: [Token] { Array(UnsafeBufferPointer(start: tokens, count: count)) }

  @inline(__always)
  mutating func append(_ token: Token) {
    if count == capacity { grow() }
    (tokens + count).initialize(to: token)
    count += 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Token>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: tokens, count: count)
    tokens.deallocate()
    tokens = larger
    capacity *= 2
  }
}
