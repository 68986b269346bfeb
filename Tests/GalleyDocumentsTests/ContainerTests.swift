import GalleyDocuments
import GalleyModel
import GalleyReaders
import Testing

@Suite("Pages in containers")
struct ContainerTests {
  private static let page = """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Roof lost | Tarn News</title>
    </head><body><h1>School loses its roof</h1><p>Four people were hurt when a storm took the roof off
    the school in Tarn on Friday, police said, and 120 children were sent home at noon.</p>
    <p>“We were lucky,” Ann Lee, who heads the school, said. “It was the break, and nobody sat
    there.”</p></body></html>
    """

  private func expectStory(_ article: Article) {
    #expect(article.headline == "School loses its roof")
    #expect(article.blocks.count { $0.kind == .paragraph } == 2)
    #expect(article.text.contains("“We were lucky,”"))
    #expect(article.metadata.url == "https://tarn.example/roof")
  }

  private static let saved =
    "From: <Saved by Tarn>\r\nSnapshot-Content-Location: https://tarn.example/roof\r\n"
    + "Subject: Roof\r\nMIME-Version: 1.0\r\n"
    + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"xx\"\r\n\r\n"
    + "--xx\r\nContent-Type: text/html\r\nContent-Location: https://tarn.example/roof\r\n\r\n\(page)\r\n"
    + "--xx\r\nContent-Type: image/gif\r\n\r\nGIF89a\r\n--xx--\r\n"

  @Test("The page of an MHTML file is its article, and the file is no mail")
  func mhtml() throws {
    let head = FileHead(bytes: Array(Self.saved.utf8), name: "a", isWhole: true)
    #expect(MHTMLReader().recognizes(head))
    #expect(!MailReader().recognizes(head))
    expectStory(try Desk.article(Self.saved, by: MHTMLReader()))
    Desk.damage(Array(Self.saved.utf8), MHTMLReader(), rounds: 80)
  }

  private func record(_ type: String, _ block: [UInt8], content: String) -> [UInt8] {
    Array(
      """
      WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: https://tarn.example/roof\r\n\
      Content-Type: \(content)\r\nContent-Length: \(block.count)\r\n\r\n
      """.utf8) + block + [13, 10, 13, 10]
  }

  private func answer(_ headers: String, _ body: [UInt8], status: Int = 200) -> [UInt8] {
    record(
      "response", Array("HTTP/1.1 \(status) X\r\n\(headers)\r\n".utf8) + body,
      content: "application/http; msgtype=response")
  }

  @Test("Each page of a web archive is an article; errors, pictures and requests are none")
  func warc() throws {
    let page = Array(Self.page.utf8)
    let size = String(page.count, radix: 16)
    let chunked = Array("\(size)\r\n".utf8) + page + Array("\r\n0\r\n\r\n".utf8)
    let type = "Content-Type: text/html; charset=utf-8\r\n"
    let archive =
      record("warcinfo", Array("software: x".utf8), content: "application/warc-fields")
      + record("request", Array("GET / HTTP/1.1\r\n\r\n".utf8), content: "application/http")
      + answer(type, page, status: 404) + answer("Content-Type: image/gif\r\n", [71, 73, 70])
      + answer(type, page) + answer(type + "Transfer-Encoding: chunked\r\n", chunked)
    let articles = try Desk.articles(archive, by: WARCReader())
    #expect(articles.map(\.id) == ["story", "story-2"])
    articles.forEach(expectStory)
    Desk.damage(archive, WARCReader(), rounds: 80)
    #expect(throws: ReadError.noArticle("it has no web pages")) {
      try Desk.articles(answer("Content-Type: image/gif\r\n", [71]), by: WARCReader())
    }
  }

  /// Packs bytes as gzip without pressing them.
  private func gzip(_ bytes: [UInt8]) -> [UInt8] {
    let size = [UInt8(bytes.count & 0xFF), UInt8(bytes.count >> 8)]
    var checksum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      checksum ^= UInt32(byte)
      for _ in 0..<8 { checksum = checksum >> 1 ^ (checksum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    let trailer = [~checksum, UInt32(bytes.count)].flatMap { number in
      (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1] + size + size.map { ~$0 } + bytes + trailer
  }

  @Test("Packed archives are read, a gzip member a record, and so are packed answers in them")
  func packed() throws {
    let page = Array(Self.page.utf8)
    let type = "Content-Type: text/html\r\n"
    let archive =
      gzip(answer(type, page)) + gzip(answer(type + "Content-Encoding: gzip\r\n", gzip(page)))
    #expect(WARCReader().recognizes(FileHead(bytes: archive, name: "a", isWhole: true)))
    let articles = try Desk.articles(archive, by: WARCReader())
    #expect(articles.count == 2)
    articles.forEach(expectStory)
    Desk.damage(archive, WARCReader(), rounds: 60)
  }

  /// A binary property list of Safari's kind.
  private func webArchive() -> [UInt8] {
    func text(_ text: String) -> [UInt8] {
      text.utf8.count < 15
        ? [0x50 | UInt8(text.utf8.count)] + Array(text.utf8)
        : [0x5F, 0x10, UInt8(text.utf8.count)] + Array(text.utf8)
    }
    let page = Array(Self.page.utf8)
    let data: [UInt8] = [0x4F, 0x11, UInt8(page.count >> 8), UInt8(page.count & 0xFF)] + page
    let objects: [[UInt8]] = [
      [0xD1, 1, 2], text("WebMainResource"), [0xD3, 3, 4, 5, 6, 7, 8], text("WebResourceData"),
      text("WebResourceURL"), text("WebResourceMIMEType"), data, text("https://tarn.example/roof"),
      text("text/html"),
    ]
    var bytes = Array("bplist00".utf8)
    var table: [UInt8] = []
    for object in objects {
      table += [UInt8(bytes.count >> 8), UInt8(bytes.count & 0xFF)]
      bytes += object
    }
    func long(_ number: Int) -> [UInt8] {
      (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - $0 * 8)) }
    }
    return bytes + table + [0, 0, 0, 0, 0, 0, 2, 1] + long(objects.count) + long(0)
      + long(bytes.count)
  }

  @Test("The page of Safari's web archive is its article")
  func safari() throws {
    let bytes = webArchive()
    #expect(WebArchiveReader().recognizes(FileHead(bytes: bytes, name: "a", isWhole: true)))
    expectStory(try Desk.article(bytes, by: WebArchiveReader()))
    Desk.damage(bytes, WebArchiveReader())
  }
}
