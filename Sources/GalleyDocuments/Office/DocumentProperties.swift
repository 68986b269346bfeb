import GalleyModel
import GalleyReaders

/// What an office document says of itself, in the words of Dublin Core that both families use.
struct DocumentProperties {
  /// The title, which need not be the story's.
  var title: String?
  /// Who made it; who used the template first, at times.
  var creators: [String] = []
  /// Everything else, where it belongs.
  var metadata = Metadata()

  /// Makes properties that say nothing.
  init() {}

  /// Reads `docProps/core.xml` (ECMA-376 part 2) or `office:meta` (OpenDocument).
  init(_ root: MarkupNode?) {
    guard let root else { return }
    // The last who saved an OpenDocument file is its dc:creator.
    let isOpenDocument = root.first("initial-creator") != nil
    for node in root.subtree where node.isElement {
      guard Self.isLeaf(node), let value = Self.words(node.text) else { continue }
      take(node.name, value, isOpenDocument: isOpenDocument)
    }
    creators.removeAll { Self.isProgram($0) }
  }

  private mutating func take(_ name: String, _ value: String, isOpenDocument: Bool) {
    switch name {
    case "title": title = value
    case "initial-creator": creators += Self.names(value)
    case "creator": if !isOpenDocument { creators += Self.names(value) }
    case "created", "creation-date":
      // Nobody publishes a story as the file is made; the day may help a desk all the same.
      metadata.extra.append(Metadata.Field(name: "created", value: value))
    case "modified", "date": metadata.modified = value
    case "language": metadata.language = value
    case "description": metadata.description = value
    case "category": metadata.section = value
    case "subject": metadata.extra.append(Metadata.Field(name: "subject", value: value))
    case "keywords": metadata.keywords += Self.list(value)
    case "keyword": metadata.keywords.append(value)
    default: break
    }
  }

  private static func isLeaf(_ node: MarkupNode) -> Bool {
    for child in node.children where child.isElement { return false }
    return true
  }

  private static func words(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  /// Names with semicolons between, or with commas: "Ann Lee, Bo Chan" are two, "Lee, Ann" is one.
  private static func names(_ value: String) -> [String] {
    let names = list(value)
    guard !value.contains(";"), names.contains(where: { !$0.contains(" ") }) else { return names }
    return names.count == 2 ? ["\(names[1]) \(names[0])"] : [value]
  }

  /// The entries of a list with semicolons or commas.
  private static func list(_ value: String) -> [String] {
    let separator: Character = value.contains(";") ? ";" : ","
    return value.split(separator: separator).compactMap { words(String($0)) }
  }

  /// Gives what is known to a draft; a byline in its copy names the authors better than a program.
  func apply(to draft: inout ArticleDraft) {
    draft.metadata = metadata
    draft.metadata.authors = creators
    let said = draft.headline ?? draft.blocks.first { $0.kind == .headline }?.text
    if let title, title != said {
      draft.metadata.extra.append(Metadata.Field(name: "title", value: title))
    }
  }

  /// What programs write where nobody gave a name.
  private static func isProgram(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.isEmpty
      || ["user", "author", "admin", "administrator", "unknown", "owner"].contains(name)
      || name.hasPrefix("python-docx") || name.hasPrefix("microsoft office user")
  }
}
