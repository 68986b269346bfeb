import GalleyModel

/// Writes HTML into bytes; text is escaped, tags are ours.
package struct HTMLWriter {
  /// What has been written.
  package var bytes: [UInt8] = []

  /// Makes a writer that has written nothing.
  package init() {}

  /// Writes a tag or other markup as it stands.
  package mutating func markup(_ markup: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Writes text; controls other than white space, which HTML forbids, become U+FFFD, and so do
  /// marks that would turn the words of a page around.
  package mutating func text(_ text: some StringProtocol) {
    var text = String(text)
    text.withUTF8 { text in
      var index = 0
      while index < text.count {
        let length = text.lengthOfMisleadingScalar(at: index)
        switch text[index] {
        case _ where length != nil: markup("\u{FFFD}")
        case UInt8(ascii: "&"): markup("&amp;")
        case UInt8(ascii: "<"): markup("&lt;")
        case UInt8(ascii: ">"): markup("&gt;")
        case UInt8(ascii: "\""): markup("&quot;")
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: markup("\u{FFFD}")
        default: bytes.append(text[index])
        }
        index += length ?? 1
      }
    }
  }

  /// Writes an element of a name and, where it has one, a class.
  package mutating func element(
    _ name: StaticString, class kind: StaticString? = nil, _ content: (inout HTMLWriter) -> Void
  ) {
    markup("<")
    markup(name)
    if let kind {
      markup(" class=\"")
      markup(kind)
      markup("\"")
    }
    markup(">")
    content(&self)
    markup("</")
    markup(name)
    markup(">")
  }

  /// Writes an element that holds text; nothing where there is none.
  package mutating func element(
    _ name: StaticString, class kind: StaticString? = nil, _ text: String?
  ) {
    guard let text, !text.isEmpty else { return }
    element(name, class: kind) { $0.text(text) }
  }

  /// Writes a cell of a table; its label stands beside it where the table is too narrow for columns.
  mutating func cell(_ label: StaticString, _ content: (inout HTMLWriter) -> Void) {
    markup("<td data-label=\"")
    markup(label)
    markup("\">")
    content(&self)
    markup("</td>")
  }

  /// The same with a label that comes from an article.
  mutating func cell(named label: String, _ content: (inout HTMLWriter) -> Void) {
    markup("<td data-label=\"")
    text(label)
    markup("\">")
    content(&self)
    markup("</td>")
  }

  /// Writes the head of a table.
  mutating func head(_ names: [StaticString]) {
    markup("<thead><tr>")
    for name in names { element("th") { $0.markup(name) } }
    markup("</tr></thead>")
  }

  /// Writes words with what was taken out and put in marked, or only one side of them.
  mutating func redline(_ words: [Redline], without hidden: Redline.Kind? = nil) {
    for run in words where run.kind != hidden {
      switch run.kind {
      case .same: text(run.text)
      // White space that went is seen where the old words stand alone.
      case .removed where hidden == nil && run.parts.words.isEmpty: break
      case .removed: marked("del", run)
      case .added: marked("ins", run)
      }
    }
  }

  private mutating func marked(_ name: StaticString, _ run: Redline) {
    let (before, words, after) = run.parts
    text(before)
    element(name, String(words))
    text(after)
  }
}
