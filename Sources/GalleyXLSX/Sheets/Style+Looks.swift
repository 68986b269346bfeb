import GalleyModel

extension Style {
  /// The names of a table's columns.
  static let header = Style([.bold, .header])
  /// The title of a sheet.
  static let title = Style([.bold, .large])
  /// The head of a section.
  static let heading = Style(.bold)
  /// Words that lead somewhere.
  static let link = Style(.underlined, ink: .link)

  /// Words of a redline: struck where taken out, underlined where put in, and colour on top of that.
  static func redline(_ kind: Redline.Kind) -> Style {
    switch kind {
    case .same: Style()
    case .removed: Style(.struck, ink: .amber)
    case .added: Style(.underlined, ink: .blue)
    }
  }
}
