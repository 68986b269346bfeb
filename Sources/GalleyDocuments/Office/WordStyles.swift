import GalleyReaders

/// The paragraph styles of a Word file.
struct WordStyles {
  private struct Style {
    var name = ""
    var base: String?
    var level: Int?
    var isNumbered = false
  }

  /// Styles that lean on each other in a ring end here.
  private static let longestChain = 16
  private var styles: [String: Style] = [:]

  /// Reads `word/styles.xml`.
  init(_ root: MarkupNode?) {
    guard let root else { return }
    for node in root.children where node.isNamed("style") {
      guard let id = node.attribute("styleId") else { continue }
      var style = Style()
      style.name = node.child("name")?.attribute("val") ?? id
      style.base = node.child("basedOn")?.attribute("val")
      let properties = node.child("pPr")
      style.level = properties?.child("outlineLvl")?.attribute("val").flatMap { Int($0) }
      style.isNumbered = properties?.child("numPr")?.child("numId") != nil
      styles[id] = style
    }
  }

  /// What the properties of a paragraph make of it.
  func role(of properties: MarkupNode?) -> StyledBlock.Role {
    guard let properties else { return .plain }
    let chain = chain(from: properties.child("pStyle")?.attribute("val"))
    for style in chain {
      if let role = StyledBlock.role(ofStyle: style.name) { return role }
    }
    let own = properties.child("outlineLvl")?.attribute("val").flatMap { Int($0) }
    if let level = own ?? chain.lazy.compactMap(\.level).first, (0...8).contains(level) {
      return .heading(level: level)
    }
    if let number = properties.child("numPr")?.child("numId")?.attribute("val") {
      return number == "0" ? .plain : .listItem
    }
    return chain.contains(where: \.isNumbered) ? .listItem : .plain
  }

  /// Whether a paragraph is a line of a table of contents.
  func isContents(_ properties: MarkupNode?) -> Bool {
    let chain = chain(from: properties?.child("pStyle")?.attribute("val"))
    return chain.contains { $0.name.lowercased().hasPrefix("toc ") }
  }

  private func chain(from id: String?) -> [Style] {
    var chain: [Style] = []
    var next = id
    while let id = next, chain.count < Self.longestChain {
      // A style that is used and not described goes by its id: "Heading1".
      let style = styles[id] ?? Style(name: Self.spaced(id))
      chain.append(style)
      next = style.base
    }
    return chain
  }

  private static func spaced(_ id: String) -> String {
    var name = ""
    for character in id {
      if let last = name.last, last.isLowercase, character.isUppercase || character.isNumber {
        name.append(" ")
      }
      name.append(character)
    }
    return name
  }
}
