import GalleyReaders
import GalleyZip

/// The page in a record of a web archive.
struct WARCPage {
  /// The bytes of the page, unpacked.
  let bytes: [UInt8]
  /// The character set that the server named.
  let charset: String?

  /// Takes the page out of a record; null where it holds none, or an error's.
  /// - Parameter isAnswer: Whether the headers of HTTP stand before the page.
  init?(_ block: [UInt8], isAnswer: Bool) {
    guard isAnswer else {
      (bytes, charset) = (block, nil)
      return
    }
    var rest = block[...]
    guard let status = rest.popLine(), status.starts(with: "HTTP/".utf8),
      status.split(separator: 0x20).dropFirst().first.map({ $0.elementsEqual("200".utf8) }) ?? false
    else { return nil }
    var headers = MIMEHeaders()
    let start = headers.read(rest)
    let type = headers.parameters("content-type")
    guard ["text/html", "application/xhtml+xml", ""].contains(type.value) else { return nil }
    charset = type.parameters["charset"]
    var body = Array(rest[start...])
    if headers.parameters("transfer-encoding").value == "chunked" { body = Self.unchunked(body) }
    let packing = headers.parameters("content-encoding").value
    if ["gzip", "x-gzip", "deflate"].contains(packing) {
      // Crawlers may unpack the page and leave the header.
      body = Self.unpacked(body) ?? body
    } else if packing != "", packing != "identity" {
      return nil
    }
    bytes = body
  }

  /// Takes off the sizes of chunks (RFC 9112); bytes that have none stay as they are.
  private static func unchunked(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let line = rest.popLine() {
      let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
      guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0 else {
        return result.isEmpty ? bytes : result
      }
      if size == 0 { break }
      result += rest.prefix(size)
      rest = rest.dropFirst(size)
      if rest.first == 0x0D { rest = rest.dropFirst() }
      if rest.first == 0x0A { rest = rest.dropFirst() }
    }
    return result
  }

  /// Unpacks gzip, zlib or bare deflate; null where it is none of them, or too much.
  private static func unpacked(_ bytes: [UInt8]) -> [UInt8]? {
    func attempt(_ make: () throws(ZipError) -> Gunzip) -> [UInt8]? {
      do throws(ZipError) {
        var gunzip = try make()
        return try gunzip.unpack(bytes, atMost: Input.mostBytes)
      } catch { return nil }
    }
    if let result = attempt({ () throws(ZipError) in try Gunzip() }) { return result }
    return attempt { () throws(ZipError) in try Gunzip(headless: ()) }
  }
}
