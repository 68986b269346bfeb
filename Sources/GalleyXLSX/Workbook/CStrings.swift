#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Copies of strings for structures of the C library that hold `char *`; freed with this value.
struct CStrings: ~Copyable {
  private var copies: [UnsafeMutablePointer<CChar>] = []

  /// Copies a string; null where memory has run out.
  mutating func add(_ text: String) -> UnsafeMutablePointer<CChar>? {
    guard let copy = strdup(text) else { return nil }
    copies.append(copy)
    return copy
  }

  deinit {
    for copy in copies { free(copy) }
  }
}
