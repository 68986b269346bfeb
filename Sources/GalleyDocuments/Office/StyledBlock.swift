import GalleyModel
import GalleyReaders

/// A paragraph of an office document with what its formatting says.
struct StyledBlock {
  /// What a style or a place makes of a paragraph.
  enum Role: Hashable {
    case title, subtitle, byline, caption, listItem, note, plain
    /// A heading; 0 is the highest.
    case heading(level: Int)
  }

  var role: Role
  var text: String
  /// Whether all its letters are bold by hand, as those who use no styles set titles and subheads.
  var isBold = false

  /// The role that the name of a style gives; null where it says nothing.
  ///
  /// Names are those that programs write into files whatever language they speak: `heading 1`,
  /// `Title`, `List Bullet 2`.
  static func role(ofStyle name: String) -> Role? {
    let name = name.lowercased()
    switch name {
    case "title": return .title
    case "subtitle": return .subtitle
    case "abstract", "standfirst", "intro": return .subtitle
    case "author", "byline", "date": return .byline
    case "caption", "illustration", "figure", "image caption", "table caption": return .caption
    default: break
    }
    if name.hasPrefix("heading") {
      let digits = name.dropFirst("heading".count).filter(\.isNumber)
      return .heading(level: (Int(digits) ?? 1) - 1)
    }
    let isList = ["list bullet", "list number", "list contents", "bullet"].contains {
      name.hasPrefix($0)
    }
    return isList ? .listItem : nil
  }
}

/// Makes the blocks of a story of styled paragraphs.
struct StoryOutline {
  /// A document of fewer paragraphs is a fragment, whose first line is no headline.
  private static let fewestParagraphs = 3

  /// Puts paragraphs into a draft and finds the headline among them.
  /// - Parameter title: What the document calls itself, which counts where the copy says the same.
  static func fill(
    _ draft: inout ArticleDraft, with paragraphs: [StyledBlock], title: String? = nil
  ) {
    var paragraphs = paragraphs.filter { $0.text.contains { !$0.isWhitespace } }
    if !paragraphs.contains(where: { $0.isHeading || $0.role == .title }) {
      liftBold(&paragraphs)
    }
    let headline = headlineIndex(in: paragraphs, title: title)
    draft.isPlain =
      paragraphs.count >= fewestParagraphs
      && !paragraphs.indices.contains { $0 != headline && paragraphs[$0].isHeading }
    for (index, paragraph) in paragraphs.enumerated() {
      let kind: Block.Kind? =
        switch paragraph.role {
        case _ where index == headline: .headline
        case .title: .headline
        case .subtitle: .standfirst
        case .byline: .byline
        case .heading: .heading
        case .caption: .caption
        case .listItem: .listItem
        case .note: .note
        case .plain: nil
        }
      draft.add(kind, paragraph.text)
    }
  }

  /// Without styles, short bold paragraphs beside others that are not are headings.
  private static func liftBold(_ paragraphs: inout [StyledBlock]) {
    let plain = paragraphs.count { !$0.isBold }
    guard plain >= 2 else { return }
    for index in paragraphs.indices
    where paragraphs[index].role == .plain && paragraphs[index].isBold
      && paragraphs[index].isShort && !paragraphs[index].text.hasSuffix(".")
    {
      paragraphs[index].role = .heading(level: index == 0 ? 0 : 1)
    }
  }

  /// The paragraph in the style of a title; or a first one that is a heading above all others, or
  /// that the document is named after.
  private static func headlineIndex(in paragraphs: [StyledBlock], title: String?) -> Int? {
    if let titled = paragraphs.firstIndex(where: { $0.role == .title }) { return titled }
    let head = paragraphs.prefix(4)
    if let title = title.map(words), !title.isEmpty,
      let named = head.firstIndex(where: { words($0.text) == title })
    {
      return named
    }
    guard let first = head.firstIndex(where: \.isHeading),
      head[..<first].allSatisfy({ $0.isShort }), case .heading(let level) = head[first].role
    else { return nil }
    let isAbove = paragraphs[(first + 1)...].allSatisfy {
      if case .heading(let other) = $0.role { return other > level }
      return true
    }
    return isAbove ? first : nil
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension StyledBlock {
  fileprivate var isHeading: Bool {
    if case .heading = role { return true }
    return false
  }

  fileprivate var isShort: Bool {
    text.split(maxSplits: 20, whereSeparator: \.isWhitespace).count <= 20
  }
}
