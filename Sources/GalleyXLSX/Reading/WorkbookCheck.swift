import GalleyZip

/// Reads a written workbook back and looks whether every part of it is whole.
///
/// libxlsxwriter writes each part to a temporary file first and does not notice when the disk for
/// these is full: it reports success and leaves a zip archive with parts that are cut short.
package enum WorkbookCheck {
  /// What is damaged in the workbook at a path, or null.
  package static func damage(at path: String) -> String? {
    do throws(ZipError) {
      let archive = try ZipArchive(path: path)
      for name in ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml"]
      where !archive.entries.contains(where: { $0.name == name }) {
        return "\(name) is missing"
      }
      for entry in archive.entries where isXML(entry.name) {
        var balance = TagBalance()
        try archive.read(entry) { balance.feed($0) }
        if !balance.isWhole { return "\(entry.name) is cut short" }
      }
      return nil
    } catch {
      switch error {
      case .unreadable(let reason): return reason
      case .malformed(let detail), .unsupported(let detail): return detail
      case .tooLong(let name, _): return "\(name) is too long"
      }
    }
  }

  private static func isXML(_ name: String) -> Bool {
    [".xml", ".rels", ".vml"].contains(where: name.hasSuffix)
  }
}
