/// What an input is that is no plain text copy, told by its content, whatever its name.
public enum ForeignFormat: String, Hashable, Sendable, CaseIterable {
  case pdf, rtf, word, spreadsheet, presentation, openDocument, epub, zip, archive, oldOffice
  case picture, media, page, xml, mail, json, csv, galley

  /// What it is, for people.
  var name: String {
    switch self {
    case .pdf: "a PDF"
    case .rtf: "an RTF document"
    case .word: "a Word document"
    case .spreadsheet: "an Excel workbook"
    case .presentation: "a PowerPoint presentation"
    case .openDocument: "an OpenDocument file"
    case .epub: "an e-book"
    case .zip: "a zip archive"
    case .archive: "a packed archive"
    case .oldOffice: "an old Office document (.doc, .xls) or an Outlook message"
    case .picture: "a picture"
    case .media: "a sound or video file"
    case .page: "a web page"
    case .xml: "an XML file"
    case .mail: "a mail with its headers"
    case .json: "JSON"
    case .csv: "a table (CSV)"
    case .galley: "what galley itself wrote"
    }
  }

  /// What to do with it.
  var advice: String {
    switch self {
    case .pdf, .rtf, .word, .openDocument, .mail: "leave out --from text, and it is read as one"
    case .epub: "save it as plain text (.txt) and give that"
    case .oldOffice: "save it as a Word document (.docx) and give that"
    case .spreadsheet, .presentation: "copy the story out of it into a .txt file and give that"
    case .zip, .archive: "unpack it and give the text files in it"
    case .picture, .media: "give the text that belongs to it"
    case .xml:
      "leave out --from text if it is NewsML, NITF, RSS or Atom; of other XML give the story's text as .txt"
    case .page, .json, .csv: "leave out --from text"
    case .galley: "give the copy that it was made from"
    }
  }

  /// Tells a format by the first bytes of a file; nil for what may be text.
  init?(magic bytes: ArraySlice<UInt8>) {
    let start = bytes.prefix(8)
    func begins(_ magic: [UInt8]) -> Bool { start.starts(with: magic) }
    func begins(_ magic: String) -> Bool { begins(Array(magic.utf8)) }
    if bytes.prefix(1024).holds("%PDF-") {
      self = .pdf
    } else if begins("{\\rtf") {
      self = .rtf
    } else if begins("PK\u{3}\u{4}") || begins("PK\u{5}\u{6}") {
      self = Self.zipped(bytes)
    } else if begins([0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldOffice
    } else if begins([0x1F, 0x8B]) || begins("7z\u{BC}") || begins([0x37, 0x7A, 0xBC, 0xAF])
      || begins("Rar!") || begins("BZh") || begins([0xFD, 0x37, 0x7A, 0x58])
      || begins([0x28, 0xB5, 0x2F, 0xFD])
    {
      self = .archive
    } else if begins([0x89, 0x50, 0x4E, 0x47]) || begins([0xFF, 0xD8, 0xFF]) || begins("GIF8")
      || begins("II*\0") || begins("MM\0*")
      || begins("RIFF") && bytes.dropFirst(8).prefix(4).elementsEqual(Array("WEBP".utf8))
    {
      self = .picture
    } else if begins("ID3") || begins("OggS") || begins("RIFF") || begins("fLaC")
      || bytes.dropFirst(4).prefix(4).elementsEqual(Array("ftyp".utf8))
    {
      self = .media
    } else {
      return nil
    }
  }

  /// What a zip holds, by the names of its first members.
  private static func zipped(_ bytes: ArraySlice<UInt8>) -> ForeignFormat {
    let names = bytes.prefix(1 << 16)
    if names.prefix(512).holds("application/epub") { return .epub }
    if names.prefix(512).holds("vnd.oasis.opendocument") { return .openDocument }
    let end = bytes.suffix(1 << 16)
    for (folder, format) in [
      ("word/", ForeignFormat.word), ("xl/", .spreadsheet), ("ppt/", .presentation),
    ] where names.holds(folder) || end.holds(folder) {
      return format
    }
    return .zip
  }
}

extension ArraySlice<UInt8> {
  /// Whether some text stands in it.
  func holds(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, count >= wanted.count else { return false }
    return (startIndex...(endIndex - wanted.count)).contains {
      self[$0] == first && self[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }
}
