import GalleyReaders

/// A line of words on a page, as `pdftotext -bbox-layout` finds it; lengths are in points, from the
/// top left.
struct PDFLine {
  var words: [String] = []
  var page: Int
  /// The block that it stands in, numbered through the document.
  var block: Int
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double
  /// Where its first word ends.
  var firstWordRight: Double

  /// The height that most of its words have; a word in another font makes the line higher, and its
  /// letters no larger.
  var size = 0.0
  var text: String { words.joined(separator: " ") }
}

/// The lines of a document with the sizes of its pages.
struct PDFLayout {
  private(set) var lines: [PDFLine] = []
  /// The heights of the pages.
  private(set) var heights: [Double] = []
  /// How high the words of the last line are.
  private var wordHeights: [Double] = []
  /// What the document says of itself: `Author`, `Title`, `ModDate`.
  private(set) var properties: [String: String] = [:]

  /// Reads what pdftotext has printed, an element a line.
  init(_ bytes: [UInt8]) {
    var block = 0
    var rest = bytes[...]
    while let line = rest.popLine() {
      let element = line.drop { $0 == 0x20 }
      guard element.first == UInt8(ascii: "<") else { continue }
      if element.starts(with: "<word ".utf8) {
        addWord(element)
      } else if element.starts(with: "<line ".utf8) {
        guard let box = Self.box(element) else { continue }
        measureLine()
        lines.append(
          PDFLine(
            page: max(0, heights.count - 1), block: block, left: box[0], right: box[2], top: box[1],
            bottom: box[3], firstWordRight: box[2]))
      } else if element.starts(with: "<block ".utf8) {
        block += 1
      } else if element.starts(with: "<page ".utf8) {
        heights.append(Self.attribute("height", of: element).flatMap { Double($0) } ?? 842)
      } else if element.starts(with: "<meta ".utf8) {
        guard let name = Self.attribute("name", of: element),
          let value = Self.attribute("content", of: element), !value.isEmpty
        else { continue }
        properties[name] = Self.unescaped(value)
      } else if element.starts(with: "<title>".utf8) {
        let title = element.dropFirst(7).prefix { $0 != UInt8(ascii: "<") }
        if !title.isEmpty {
          properties["Title"] = Self.unescaped(String(decoding: title, as: UTF8.self))
        }
      }
    }
    measureLine()
    lines.removeAll { $0.words.isEmpty }
  }

  /// Gives the last line the height of its words.
  private mutating func measureLine() {
    defer { wordHeights = [] }
    guard !lines.isEmpty else { return }
    let last = lines.count - 1
    wordHeights.sort()
    lines[last].size =
      wordHeights.isEmpty
      ? lines[last].bottom - lines[last].top : wordHeights[(wordHeights.count - 1) / 2]
  }

  private mutating func addWord(_ element: ArraySlice<UInt8>) {
    guard !lines.isEmpty, let open = element.firstIndex(of: UInt8(ascii: ">")),
      let close = element.lastIndex(of: UInt8(ascii: "<")), open < close
    else { return }
    let word = Self.unescaped(String(decoding: element[(open + 1)..<close], as: UTF8.self))
    guard !word.isEmpty else { return }
    let last = lines.count - 1
    if let box = Self.box(element) {
      if lines[last].words.isEmpty { lines[last].firstWordRight = box[2] }
      wordHeights.append(box[3] - box[1])
    }
    lines[last].words.append(word)
  }

  private static func box(_ element: ArraySlice<UInt8>) -> [Double]? {
    let sides = ["xMin", "yMin", "xMax", "yMax"].compactMap { name in
      attribute(name, of: element).flatMap { Double($0) }
    }
    return sides.count == 4 && sides.allSatisfy(\.isFinite) ? sides : nil
  }

  private static func attribute(_ name: String, of element: ArraySlice<UInt8>) -> String? {
    let mark = Array("\(name)=\"".utf8)
    var index = element.startIndex
    while index + mark.count <= element.endIndex {
      if element[index] == mark[0], element[index..<index + mark.count].elementsEqual(mark) {
        let value = element[(index + mark.count)...].prefix { $0 != UInt8(ascii: "\"") }
        return String(decoding: value, as: UTF8.self)
      }
      index += 1
    }
    return nil
  }

  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")].reduce(
      text
    ) {
      text, pair in
      text.split(separator: pair.0, omittingEmptySubsequences: false)
        .joined(separator: pair.1)
    }
  }
}
