import GalleyModel
import GalleyReaders
import Testing

@Suite("Input that is not copy")
struct ForeignFormatTests {
  @Test(
    "is refused by what it is",
    arguments: [
      (ForeignFormat.pdf, "%PDF-1.7\n%\u{E2}\n"), (.rtf, "{\\rtf1\\ansi Four hurt}"),
      (.word, "PK\u{3}\u{4}\u{14}\0[Content_Types].xml\0word/document.xml"),
      (.spreadsheet, "PK\u{3}\u{4}\u{14}\0[Content_Types].xml\0xl/workbook.xml"),
      (.openDocument, "PK\u{3}\u{4}\u{14}\0mimetypeapplication/vnd.oasis.opendocument.text"),
      (.zip, "PK\u{3}\u{4}\u{14}\0storm.txt"), (.picture, "GIF89a\u{1}\0"), (.media, "OggS\0\u{2}"),
      (.page, "<!DOCTYPE html>\n<html><body><p>Four hurt</p></body></html>"),
      (.page, "\n <HTML lang=en><head><title>Storm</title>"),
      (.page, "<!-- saved -->\n<html>\n<body>Four hurt</body></html>"),
      (.xml, "<?xml version=\"1.0\"?><nitf><body/></nitf>"),
      (.xml, "<rss version=\"2.0\"><channel/></rss>"),
      (
        .mail,
        "From: Jo Marsh <jo@tarn.example>\nTo: desk@tarn.example\nSubject: Storm\n\nFour hurt."
      ),
      (
        .mail,
        "Return-Path: <jo@tarn.example>\r\nReceived: from a\r\n\tby b\r\nSubject: Storm\r\n\r\nFour"
      ),
      (.mail, "MIME-Version: 1.0\nDate: Mon, 3 May 2021 10:00:00 +0200\n\nFour hurt."),
      (.json, "{\"headline\": \"Storm\", \"body\": \"Four hurt\"}"), (.json, "[\n  {\"id\": 1}]"),
      (.json, "{}"),
      (.csv, "id,headline,body\n1,Storm,\"Four hurt, police said\"\n2,Calm,Nobody hurt\n"),
      (.csv, "id;headline\n1;Storm\n2;Calm\n"),
      (.csv, "id\theadline\tbody\n1\tStorm\tFour hurt.\n"),
    ])
  func refused(format: ForeignFormat, text: String) throws {
    #expect(throws: ReadError.foreign(format)) { try article(text) }
  }

  @Test("by its bytes, under any name")
  func bytes() throws {
    #expect(throws: ReadError.foreign(.picture)) { try article([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10]) }
    #expect(throws: ReadError.foreign(.archive)) { try article([0x1F, 0x8B, 8, 0, 0, 0]) }
    #expect(throws: ReadError.foreign(.oldOffice)) {
      try article([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }
    #expect(throws: ReadError.foreign(.pdf)) {
      try records(Array("%PDF-1.4\n".utf8), by: NDJSONReader())
    }
  }

  @Test("Copy that only begins like something else is read")
  func copy() throws {
    for text in [
      "[Updates with details] Four people were hurt.", "{Eds: adds quote} Four hurt.",
      "\"Four hurt,\" he said: \"all dry.\"", "<p>Four people were hurt.</p>",
      "From: the desk\n\nFour people were hurt.",
      "Subject: Storm\nFour people were hurt, police said.",
      "Marrow, Tarn, Lydd\nStorm, flood, fire\nFour, five, six",
      "Note: four hurt\nDate: Monday\n\nIt rained.",
      "Storm, which rose, fell\nPeople, who came, left\n", "PK won, police said.", "II* is a rank.",
    ] {
      #expect(try article(text).text.isEmpty == false, "\(text)")
    }
  }
}
