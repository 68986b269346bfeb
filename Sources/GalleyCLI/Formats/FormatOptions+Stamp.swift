#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Outputs that tell when they were made.
extension FormatOptions {
  /// The time of now in UTC, `2026-03-09T14:05:00Z`, where `--stamp` asks for it.
  var time: String? {
    var now = timespec()
    var parts = tm()
    guard stamp, clock_gettime(CLOCK_REALTIME, &now) == 0, gmtime_r(&now.tv_sec, &parts) != nil
    else { return nil }
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
