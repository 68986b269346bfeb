/// A page as a flat list of the blocks of text in it, with the elements that they stand in.
struct Page {
  /// The elements around text, in document order.
  var elements: [Element] = []
  /// The blocks, in document order.
  var blocks: [Block] = []
  /// The words of all blocks.
  var text: [UInt8] = []
  /// What the pictures show, in words.
  var pictureTexts = PictureTexts()

  /// An element that ends lines.
  struct Element {
    /// The element around it; -1 for the outermost.
    var parent: Int
    var tag: PageTag
    var hints: PageHints
    /// The same for elements that are named alike.
    var signature: UInt64
    /// Whether its `itemprop` says that it is the copy.
    var isMarkedBody = false
    /// The blocks in it.
    var blocks: Range<Int>
    /// How many pictures stand in it and in no element further inside.
    var pictures = 0
  }

  /// A stretch of text between two ends of lines.
  struct Block {
    /// Its words.
    var range: Range<Int>
    /// The innermost element around it.
    var element: Int
    /// How many bytes of it are links.
    var linked: Int
    /// What inline elements around nearly all of it are named.
    var hints: PageHints
    /// How many bytes of it are bold.
    var bold: Int

    /// The share of it that is a link, 0 to 1.
    var linkShare: Double { range.isEmpty ? 0 : Double(linked) / Double(range.count) }
    /// Whether nearly all is bold.
    var isBold: Bool { bold * 10 >= range.count * 9 }
  }

  /// The words of a block.
  func words(of block: Int) -> ArraySlice<UInt8> { text[blocks[block].range] }

  /// The text of a block.
  func string(of block: Int) -> String { String(decoding: words(of: block), as: UTF8.self) }

  /// Whether a block says what a picture shows, word for word; headings and links do not.
  func isPictureText(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.element >= 0, block.linkShare < 0.5 else { return false }
    let element = elements[block.element]
    return !element.tag.isHeading && !element.hints.union(block.hints).contains(.standfirst)
      && pictureTexts.hold(words(of: index))
  }

  /// The elements from a block outward up to one, which is left out.
  func path(from block: Int, below outer: Int) -> Path {
    Path(page: self, place: blocks[block].element, outer: outer)
  }

  /// Elements from the inside to the outside.
  struct Path: Sequence, IteratorProtocol {
    let page: Page
    var place: Int
    let outer: Int

    mutating func next() -> Int? {
      guard place > outer else { return nil }
      defer { place = page.elements[place].parent }
      return place
    }
  }
}
