/// Hands the bytes of a long item on while it is written: the rows of one article can be a thousand
/// times as long as its text.
final class JSONOutlet {
  private let output: TextOutput
  private var failure: ExportError?

  init(_ output: TextOutput) { self.output = output }

  /// Writes the bytes out where enough of them have come together; after a failure they are dropped.
  func take(_ bytes: inout [UInt8]) {
    guard bytes.count >= Self.piece else { return }
    do throws(ExportError) {
      if failure == nil { try output.takeAll(&bytes) }
    } catch {
      failure = error
    }
    bytes.removeAll(keepingCapacity: true)
  }

  /// What went wrong since the item began.
  /// - Throws: The first failure.
  func check() throws(ExportError) {
    if let failure { throw failure }
  }

  /// Much more than an article of news comes to, so that items go out whole.
  private static let piece = 1 << 20
}
