import Foundation

/// What came back.
package struct Reply: Sendable {
  package let status: Int
  /// The lines of the head.
  package let head: String
  package let body: [UInt8]

  package var text: String { String(decoding: body, as: UTF8.self) }

  /// The words of `{"error": …}`.
  package var error: String? {
    (try? JSONSerialization.jsonObject(with: Data(body))).flatMap { $0 as? [String: Any] }?["error"]
      as? String
  }

  package init(_ bytes: [UInt8]) {
    let text = bytes.split(separator: 0x0D, maxSplits: 1, omittingEmptySubsequences: false)
    status =
      text.first.map { String(decoding: $0, as: UTF8.self) }?.split(separator: " ").dropFirst()
      .first
      .flatMap { Int($0) } ?? 0
    let end = bytes.indices.first { bytes[$0...].starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) }
    head = String(decoding: bytes[..<(end ?? bytes.count)], as: UTF8.self)
    body = end.map { Array(bytes[($0 + 4)...]) } ?? []
  }
}
