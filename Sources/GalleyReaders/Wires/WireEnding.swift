import GalleyModel

/// What stands below the story of a wire: initials, the agency's name, who helped.
enum WireEnding {
  /// How many blocks below the story are looked at.
  private static let most = 8

  /// Labels the blocks below the story as credits.
  static func label(_ blocks: inout [ArticleDraft.Block]) {
    labelTail(of: &blocks)
    for index in blocks.indices.dropFirst(2).suffix(most)
    where blocks[index].kind == nil && isContact(blocks[index].text) {
      blocks[index].kind = .credit
    }
    for index in blocks.indices.reversed().prefix(most) {
      switch blocks[index].kind {
      case .credit, .caption, .note, .byline, .related, .correction: continue
      case nil, .paragraph, .listItem:
        guard isSignOff(blocks[index].text) else { return }
        blocks[index].kind = .credit
      default: return
      }
    }
  }

  /// Behind the last rules ("___") of a story stand a few short lines about it: who helped, where to
  /// write.
  private static func labelTail(of blocks: inout [ArticleDraft.Block]) {
    var end = blocks.endIndex
    for rule in blocks.indices.reversed().filter({ isRule(blocks[$0].text) }).prefix(3)
    where rule > 0 {
      let tail = blocks[(rule + 1)..<end]
      let story = blocks[..<rule].reduce(0) { $0 + $1.text.utf8.count }
      let length = tail.reduce(0) { $0 + $1.text.utf8.count }
      guard let first = tail.first, tail.count <= 6,
        tail.allSatisfy({ $0.text.utf8.count < 600 })
      else { return }
      let isShort =
        tail.count <= 3 && length * 6 < story && tail.allSatisfy { $0.text.utf8.count < 300 }
      guard isShort || isTail(first.text) else { return }
      for index in tail.indices where blocks[index].kind == nil { blocks[index].kind = .credit }
      end = rule
    }
  }

  private static func isTail(_ text: String) -> Bool {
    Lexicon.tails.matches(text) || Lexicon.credits.matches(text) || text.contains("http")
  }

  /// Nothing but marks: `___`, `* * *`, `-----`.
  static func isRule(_ text: String) -> Bool {
    text.utf8.contains { $0 > 0x20 }
      && !text.unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
  }

  /// `hh/ph/ts/hd`, `bur-dar-gl/fz`, `/ritzau/`, `(©NTB)`, `==Kyodo`, `AAP RTV ar`, `ends`.
  static func isSignOff(_ text: String) -> Bool {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty, text.count <= 48 else { return false }
    if Lexicon.wireEndings.matches(text) { return true }
    let words = text.split { !$0.isLetter && !$0.isNumber }
    guard (1...8).contains(words.count), let last = text.last, !"?!:;".contains(last) else {
      return false
    }
    let isMarked = text.first.map { "(/[=©#*<".contains($0) } ?? false
    let areShort = words.allSatisfy { $0.count <= 5 }
    let names = words.filter { Lexicon.agencies.contains($0) || Lexicon.wires.contains($0) }
    // "(The Canadian Press)": nothing but names.
    if text.first == "(", last == ")", words.count <= 4,
      words.allSatisfy({ $0.first?.isUppercase ?? false && $0.allSatisfy(\.isLetter) })
    {
      return true
    }
    if last == "." { return isMarked && !names.isEmpty && areShort }
    // Initials of those who wrote and edited: no capital begins a sentence.
    let areInitials =
      words.allSatisfy { $0.count <= 4 && $0.allSatisfy { $0.isLowercase || $0.isNumber } }
      && (words.count > 1 || isMarked)
      && text.allSatisfy { $0.isLowercase || "/-._ ()".contains($0) }
    if areInitials { return true }
    if isMarked { return !names.isEmpty || areShort && text.contains("/") }
    return !names.isEmpty && names.first == words.first && areShort && words.count <= 6
  }

  /// Lines with an address for those who want to know more, as releases end with.
  private static func isContact(_ text: String) -> Bool {
    guard text.utf8.count < 500, let at = text.firstIndex(of: "@"), at > text.startIndex else {
      return false
    }
    let before = text[text.index(before: at)]
    let behind = text[text.index(after: at)...].prefix { !$0.isWhitespace }
    guard before.isLetter || before.isNumber, behind.dropFirst().contains(".") else { return false }
    // In a sentence of the story an address stands among other words.
    return text.contains(where: \.isNewline) || Lexicon.contacts.matches(text)
      || text.split(separator: " ").count <= 12
  }
}

extension PhraseList {
  /// Whether a text that stands alone is one of the phrases.
  func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let range = bytes.trimmed(0..<bytes.count)
    guard !range.isEmpty else { return false }
    return matches(
      Passage(
        range: range, indentation: 0, followsBlank: true, isBullet: false,
        ending: bytes.ending(of: range)), in: bytes)
  }
}
