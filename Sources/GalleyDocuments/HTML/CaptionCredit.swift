import GalleyReaders

/// Parts a caption from the credit at its end.
///
///     CaptionCredit.parts(of: "The flooded harbour. Photo: Ann Lee / AP").credit
///     // "Photo: Ann Lee / AP"
enum CaptionCredit {
  /// The caption and the credit; one of them is null where the text is the other alone.
  static func parts(of text: String) -> (caption: String?, credit: String?) {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: isLetter) else { return (nil, nil) }
    guard let start = creditStart(bytes) else { return (text, nil) }
    let caption = bytes[..<start].trimmed
    let credit = bytes[start...].trimmed
    return (
      caption.contains(where: isLetter) ? String(decoding: caption, as: UTF8.self) : nil,
      credit.isEmpty ? nil : String(decoding: credit, as: UTF8.self)
    )
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || Bytes.isLetter(byte) }

  private static func creditStart(_ bytes: [UInt8]) -> Int? {
    // "/AFP via Getty Images", whose photographer stands elsewhere.
    if bytes.first == UInt8(ascii: "/") { return 0 }
    return markedStart(bytes) ?? bracketStart(bytes) ?? nameStart(bytes)
  }

  /// Where "Photo: …" or "© …" begins.
  private static func markedStart(_ bytes: [UInt8]) -> Int? {
    var index = 0
    // Where a label of two words began: "Image credits: …".
    var label: (start: Int, end: Int)?
    while index < bytes.count {
      let isStart = index == 0 || !isLetter(bytes[index - 1])
      if isStart, bytes.count - index < 160 {
        if bytes[index...].starts(with: "©".utf8) { return opening(bytes, index) }
        var hash = WordHash()
        var end = index
        while end < bytes.count, isLetter(bytes[end]) {
          hash.add(bytes[end])
          end += 1
        }
        if end > index, labels.contains(hash.value) {
          let isSecond = label.map { index == $0.end + 1 } ?? false
          let start = isSecond ? label?.start ?? index : index
          if isCredit(bytes, start, end) { return opening(bytes, start) }
          label = (start, end)
        }
        index = max(end, index + 1)
        continue
      }
      index += 1
    }
    return nil
  }

  /// Whether a label credits a picture: "Photo: …", "photo by …", "AP Photo/…".
  private static func isCredit(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let rest = bytes[end...]
    if rest.starts(with: " by ".utf8) || rest.starts(with: " von ".utf8) { return true }
    if rest.first == UInt8(ascii: "/") { return rest.dropFirst().first.map(Bytes.isUpper) ?? false }
    // "FILE PHOTO: Traders on the floor" labels the picture, and credits none.
    return rest.first == UInt8(ascii: ":") && bytes[..<start].split { $0 <= 0x20 }.count != 1
  }

  /// Before the bracket or the word that opens the label: "(Image credit: NASA)".
  private static func opening(_ bytes: [UInt8], _ start: Int) -> Int {
    var start = start
    // "AP Photo/Ann Lee"
    if start > 2, bytes[start - 1] == 0x20 {
      var word = start - 1
      while word > 0, Bytes.isUpper(bytes[word - 1]) { word -= 1 }
      if start - 1 - word > 1, word == 0 || !isLetter(bytes[word - 1]) { start = word }
    }
    while start > 0, [0x28, 0x5B, 0x20, 0x0A, 0x7C, 0x2F].contains(bytes[start - 1]) { start -= 1 }
    return start
  }

  /// Where "(AP)" or "(Ann Lee/Reuters)" begins that ends the text.
  private static func bracketStart(_ bytes: [UInt8]) -> Int? {
    guard bytes.last == UInt8(ascii: ")"),
      let start = bytes.lastIndex(of: UInt8(ascii: "(")), bytes.count - start < 80
    else { return nil }
    let inner = bytes[(start + 1)..<(bytes.count - 1)]
    let words = inner.split { $0 == 0x20 || $0 == 0x2F || $0 == 0x2C }
    // "(left)" and "(file photo)" belong to the caption, as does an age.
    guard words.allSatisfy({ $0.first.map { Bytes.isUpper($0) || $0 >= 0x80 } ?? false }) else {
      return nil
    }
    let isAgency = words.count == 1 && inner.count > 1 && inner.allSatisfy(Bytes.isUpper)
    // "… the islands. (Shutterstock)": behind a sentence one name does.
    return isAgency || words.count > 1 || words.count == 1 && Sentences.end(bytes[..<start])
      ? start : nil
  }

  /// Where a name begins that stands alone behind the last sentence.
  private static func nameStart(_ bytes: [UInt8]) -> Int? {
    guard !Sentences.end(bytes[...]) else { return nil }
    var index = bytes.count - 2
    while index > 4, bytes.count - index < 60 {
      if bytes[index] == 0x2E || bytes[index] == 0x21, bytes[index + 1] <= 0x20 {
        // "Gen. Lee" is no end of a sentence.
        let isWord = bytes[(index - 4)..<index].allSatisfy(isLetter)
        let name = bytes[(index + 1)...].trimmed
        let words = name.split { $0 == 0x20 || $0 == 0x2F }
        return isWord && words.count < 6
          && (name.first.map { Bytes.isUpper($0) || $0 >= 0x80 } ?? false) ? index + 1 : nil
      }
      index -= 1
    }
    return nil
  }

  /// The words that come before a name, in the languages of the papers that print them.
  private static let labels = WordHash.all(
    """
    photo photos photograph photographs foto fotos bild bilder bildquelle bildrechte archivfoto \
    symbolfoto quelle image images picture pictures pic credit credits source copyright crédit \
    crédits imagen fuente fotografia fotografía фото Фото grafik illustration video
    """)
}

extension ArraySlice<UInt8> {
  /// Without white space and signs that part a caption from a credit, at its ends.
  fileprivate var trimmed: ArraySlice<UInt8> {
    let isEdge = { (byte: UInt8) in byte <= 0x20 || byte == 0x7C }
    var result = drop(while: isEdge)
    while let last = result.last, isEdge(last) { result.removeLast() }
    return result
  }
}
