/// What the elements of pages are to a reader of copy.
enum PageTag: UInt8 {
  /// Part of a line: `a`, `span`, `b`, and all that is unknown.
  case inline, link, strong, emphasis, lineBreak, time, button, picture
  /// A container: `div`, `section`, and all blocks without a meaning of their own.
  case container, article, main, header, footer, navigation, aside, form, figure
  case paragraph, heading1, heading2, heading3, heading, list, listItem, term, caption, quotation
  case table, row, cell, rule, preformatted
  /// Not copy, whatever is in it.
  case unread

  /// Whether lines end at it.
  var isBlock: Bool { rawValue >= PageTag.container.rawValue && self != .unread && self != .cell }

  /// Whether it is a heading of any rank.
  var isHeading: Bool {
    self == .heading1 || self == .heading2 || self == .heading3 || self == .heading
  }

  /// The tag of a name by its hash.
  static let byName: [UInt64: PageTag] = {
    var result: [UInt64: PageTag] = [:]
    for (tag, names) in names {
      for name in WordHash.all(names) { result[name] = tag }
    }
    return result
  }()

  private static let names: [(PageTag, String)] = [
    (.link, "a"), (.strong, "b strong"), (.emphasis, "i em"), (.lineBreak, "br"), (.time, "time"),
    (.button, "button"), (.picture, "img"),
    (
      .container,
      """
      div section address center details summary fieldset dl body html hgroup dialog noindex \
      tbody thead tfoot main-content
      """
    ),
    (.article, "article"), (.main, "main"), (.header, "header"), (.footer, "footer"),
    (.navigation, "nav menu"), (.aside, "aside"), (.form, "form"), (.figure, "figure"),
    (.paragraph, "p"), (.heading1, "h1"), (.heading2, "h2"), (.heading3, "h3"),
    (.heading, "h4 h5 h6"), (.list, "ul ol"), (.listItem, "li dd"), (.term, "dt"),
    (.caption, "figcaption caption"), (.quotation, "blockquote"), (.table, "table"), (.row, "tr"),
    (.cell, "td th"), (.rule, "hr"), (.preformatted, "pre"),
    (
      .unread,
      """
      script style textarea noscript template iframe object embed svg math select option head \
      title audio video canvas input map datalist progress meter label
      """
    ),
  ]
}
