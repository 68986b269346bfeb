import GalleyReaders

/// A NITF document that another format holds as a string.
enum NITFString {
  /// Its content; null where the string holds none.
  static func content(of text: String) throws(ReadError) -> ArticleDraft? {
    let start = text.prefix(2_000)
    guard start.contains("<nitf") || start.contains("<body.content") else { return nil }
    let document = try MarkupDocument(xml: XMLSource.mended(text.trimmingSpaces))
    defer { withExtendedLifetime(document) {} }
    guard let root = document.root else { return nil }
    if root.isNamed("nitf") { return NITFContent(root).draft }
    return (root.first("nitf") ?? root.first("body")).map { NITFContent($0).draft }
      ?? NITFContent(root).draft
  }
}
