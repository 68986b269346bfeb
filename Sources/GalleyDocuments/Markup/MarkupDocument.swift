import CXML2
package import GalleyReaders

/// A parsed page or XML file.
///
/// Nothing outside the bytes is ever loaded: no network, no external entity, no DTD.
package final class MarkupDocument {
  private let document: UnsafeMutablePointer<galley_xml_node>

  /// Parses a page; any bytes give a document, though perhaps one without elements.
  /// - Throws: ``ReadError/missingLibrary(_:)`` where libxml2 is not installed.
  package convenience init(html: String) throws(ReadError) {
    try self.init(Array(html.utf8)) { galley_xml_read_html($0, $1) }
  }

  /// Parses the UTF-8 bytes of a page.
  package convenience init(html: [UInt8]) throws(ReadError) {
    try self.init(html) { galley_xml_read_html($0, $1) }
  }

  /// Parses XML as far as it goes: what is broken is mended as well as may be.
  package convenience init(xml: String) throws(ReadError) {
    try self.init(Array(xml.utf8)) { galley_xml_read_xml($0, $1) }
  }

  private init(
    _ text: [UInt8],
    _ parse: (UnsafePointer<CChar>, Int32) -> UnsafeMutablePointer<galley_xml_node>?
  ) throws(ReadError) {
    guard galley_xml_is_there() == 1 else { throw .missingLibrary("libxml2") }
    // A NUL ends the page for libxml2; real pages have them between tags.
    var bytes = text.contains(0) ? text.filter { $0 != 0 } : text
    if bytes.isEmpty { bytes = [0x20] }
    let parsed = bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.flatMap {
        parse($0.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count))
      }
    }
    guard let parsed else { throw .malformed("markup") }
    document = parsed
  }

  deinit { galley_xml_free(document) }

  /// The first element; null where the file holds none.
  ///
  /// Nodes live as long as their document.
  package var root: MarkupNode? {
    MarkupNode(document).children.first { $0.isElement }
  }
}
