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
    let authors = root.all("initial-creator").isEmpty ? "creator" : "initial-creator"
    for node in root.subtree where node.isElement {
      let text = String(
        decoding: Array(node.text.utf8).drop { $0 <= 0x20 }, as: UTF8.self
      ).reversed().drop { $0.isWhitespace }.reversed()
      let value = String(text)
      guard !value.isEmpty, node.children.allSatisfy({ !$0.isElement }) else { continue }
      switch node.name {
      case "title": title = value
      case authors: creators += value.split(separator: ";").map(Self.trimmed)
      case "created", "creation-date":
        // Nobody publishes a story as the file is made; the day may help a desk all the same.
        metadata.extra.append(Metadata.Field(name: "created", value: value))
      case "modified", "date": metadata.modified = value
      case "language": metadata.language = value
      case "description": metadata.description = value
      case "category": metadata.section = value
      case "subject": metadata.extra.append(Metadata.Field(name: "subject", value: value))
      case "keywords": metadata.keywords += value.split { $0 == "," || $0 == ";" }.map(Self.trimmed)
      case "keyword": metadata.keywords.append(value)
      default: break
      }
    }
    creators.removeAll { Self.isProgram($0) }
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

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0.isWhitespace })
  }

  /// What programs write where nobody gave a name.
  private static func isProgram(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.isEmpty
      || ["user", "author", "admin", "administrator", "unknown", "owner"].contains(name)
      || name.hasPrefix("python-docx") || name.hasPrefix("microsoft office user")
  }
}
