import GalleyReaders

/// What the attributes of an element say.
struct ElementScan {
  private(set) var hints: PageHints = []
  private(set) var signature: UInt64
  private(set) var isHidden = false
  /// Whether it has an address outside the page.
  private(set) var isLink = false
  /// Whether it is the copy by schema.org's name.
  private(set) var isMarkedBody = false

  init(_ node: MarkupNode, name: UInt64) {
    var scan = HintScan(element: name)
    for attribute in node.attributes {
      let key = attribute.nameBytes
      guard let first = key.first else { continue }
      let value = attribute.firstChild?.content ?? UnsafeBufferPointer(start: nil, count: 0)
      switch (first, key.count) {
      case (UInt8(ascii: "c"), 5): scan.read(value, isSignature: true)
      case (UInt8(ascii: "i"), 2): scan.read(value, isSignature: false)
      case (UInt8(ascii: "i"), 8) where key.elementsEqual("itemprop".utf8):
        scan.read(value, isSignature: true)
        if value.elementsEqual("articleBody".utf8) { isMarkedBody = true }
      case (UInt8(ascii: "r"), 4), (UInt8(ascii: "r"), 3): scan.read(value, isSignature: false)
      case (UInt8(ascii: "h"), 4): isLink = value.first != UInt8(ascii: "#")
      case (UInt8(ascii: "h"), 6) where key.elementsEqual("hidden".utf8): isHidden = true
      case (UInt8(ascii: "s"), 5): isHidden = isHidden || Self.hides(value)
      case (UInt8(ascii: "d"), 6...) where key.starts(with: "data-".utf8):
        scan.read(value, isSignature: false)
      default: break
      }
    }
    hints = scan.hints
    signature = scan.signature
    if name == Self.time { hints.insert(.date) }
    if name == Self.button { hints.insert(.share) }
    if isHidden { hints.insert(.hidden) }
    if hints.contains(.hidden) { isHidden = true }
  }

  private static let time = WordHash.of("time")
  private static let button = WordHash.of("button")

  /// Whether a style keeps an element from being seen.
  private static func hides(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    let words = style.filter { !Bytes.isSpace($0) }
    let text = String(decoding: words, as: UTF8.self).lowercased()
    return text.contains("display:none") || text.contains("visibility:hidden")
  }
}
