public import GalleyReaders

/// Reads the story in a Word file (ECMA-376, `.docx`) as it stands with all changes accepted.
///
/// Tracked insertions are in and deletions out; comments, headers and footers are out. A title style
/// or the highest heading at the top is the headline; rows of tables are list items; footnotes and
/// endnotes stand behind the story as notes.
public struct WordReader: Reader {
  /// Makes the reader.
  public init() {}

  /// The format `docx`.
  public var format: ReadFormat {
    ReadFormat(
      name: "docx", fileExtensions: ["docx", "docm", "dotx"],
      summary: "A Word file, with its tracked changes accepted")
  }

  /// A zip archive with a folder `word`.
  public func recognizes(_ head: FileHead) -> Bool {
    guard head.begins(with: "PK\u{3}\u{4}") else { return false }
    return head.holds("word/")
      || head.hasExtension("docx", "docm", "dotx") && !head.holds("xl/") && !head.holds("ppt/")
  }

  /// Reads a Word file and hands over its article.
  /// - Throws: ``ReadError`` where it is broken, too long, or without text, or what `body` throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let archive = try OfficeArchive(bytes: try input.bytes())
    let package = try WordPackage(archive)
    guard let document = try archive.xml(package.document), let root = document.root else {
      throw ReadError.malformed("the Word file has no document in it")
    }
    let styles = try package.related("styles").flatMap { name in try archive.xml(name) }
    var story = WordStory(styles: WordStyles(styles?.root))
    if let content = root.child("body") { story.read(content) }
    let holdsOther = root.first("altChunk") != nil
    // Nodes live as long as their documents.
    withExtendedLifetime((document, styles)) {}

    let core = try archive.xml(package.properties)
    let properties = withExtendedLifetime(core) { DocumentProperties(core?.root) }
    var paragraphs = story.paragraphs
    paragraphs += try notes(of: story, in: package, archive)
    var draft = ArticleDraft()
    StoryOutline.fill(&draft, with: paragraphs, title: properties.title)
    if draft.blocks.isEmpty { throw ReadError.noArticle("it has no text") }
    properties.apply(to: &draft)
    if holdsOther {
      draft.notes.append("holds another document inside, which was not read")
    }
    try body(
      .article(draft.signedArticle(id: input.id, source: input.source, format: format.name)))
  }

  /// The footnotes and endnotes that the story refers to, in its order.
  private func notes(
    of story: WordStory, in package: WordPackage, _ archive: borrowing OfficeArchive
  ) throws(ReadError) -> [StyledBlock] {
    var notes: [StyledBlock] = []
    for (isEndnote, name, element) in [
      (false, "footnotes", "footnote"), (true, "endnotes", "endnote"),
    ] {
      let wanted = story.noteReferences.filter { $0.isEndnote == isEndnote }.map(\.id)
      guard !wanted.isEmpty, let part = package.related(name), let document = try archive.xml(part),
        let root = document.root
      else { continue }
      var texts: [String: String] = [:]
      for node in root.children where node.isElement && node.name == element {
        guard let id = node.attribute("id") else { continue }
        var reader = WordStory(styles: WordStyles(nil))
        reader.read(node)
        texts[id] = reader.paragraphs.map(\.text).joined(separator: " ")
      }
      withExtendedLifetime(document) {}
      notes += wanted.compactMap { texts.removeValue(forKey: $0) }
        .map { StyledBlock(role: .note, text: $0) }
    }
    return notes
  }
}

/// Where the parts of a Word file are, as its relationships tell (ECMA-376 part 2).
struct WordPackage {
  /// The part with the story: `word/document.xml`, or `word/document2.xml` as some programs have it.
  let document: String
  /// The part that says who wrote it.
  let properties: String
  /// The parts that the document refers to, by the last word of their relationship's type.
  private var parts: [String: String] = [:]

  init(_ archive: borrowing OfficeArchive) throws(ReadError) {
    let roots = try Self.relationships(in: "_rels/.rels", folder: "", archive)
    let main =
      roots["officeDocument"] ?? archive.name(endingIn: "word/document.xml")
      ?? archive.name(endingIn: "word/document2.xml")
    guard let main else { throw .malformed("the zip archive is no Word file") }
    document = main
    properties = roots["core-properties"] ?? "docProps/core.xml"
    let slash = main.lastIndex(of: "/").map { main.index(after: $0) } ?? main.startIndex
    let folder = String(main[..<slash])
    parts = try Self.relationships(
      in: "\(folder)_rels/\(main[slash...]).rels", folder: folder, archive)
  }

  /// The part of a kind, or the one that usually has that name.
  func related(_ kind: String) -> String? { parts[kind] ?? "word/\(kind).xml" }

  private static func relationships(
    in name: String, folder: String, _ archive: borrowing OfficeArchive
  ) throws(ReadError) -> [String: String] {
    guard let part = try archive.xml(name), let root = part.root else { return [:] }
    var found: [String: String] = [:]
    for node in root.children where node.isNamed("Relationship") {
      guard let type = node.attribute("Type"), let target = node.attribute("Target"),
        node.attribute("TargetMode") != "External", let kind = type.split(separator: "/").last
      else { continue }
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
      found[String(kind)] = found[String(kind)] ?? path
    }
    withExtendedLifetime(part) {}
    return found
  }
}
