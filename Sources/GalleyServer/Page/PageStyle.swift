import GalleyExporters
import GalleyReaders

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The looks of the page: those of exported pages, and what the live page has besides.
///
/// They stand in the page itself, so that it is painted without another request, and the policy names
/// them by their check sum, so that no others count.
enum PageStyle {
  /// The style sheet.
  static let sheet: [UInt8] = {
    var writer = HTMLWriter()
    writer.markup(HTMLStyle.sheet)
    return writer.bytes + PackageResources.page_css
  }()

  /// The style sheet as the policy calls it: `'sha256-…'`.
  static let policySource: String = {
    var sum = SHA256()
    sum.take(sheet[...])
    let digits = Array(sum.hexadecimal().utf8).compactMap(\.hexDigit)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map {
      digits[$0] << 4 | digits[$0 + 1]
    }
    return "'sha256-\(Data(bytes).base64EncodedString())'"
  }()
}
