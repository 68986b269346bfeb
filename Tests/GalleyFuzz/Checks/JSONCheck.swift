import Foundation
import GalleyExporters
import GalleyModel

extension Check {
  /// The JSON decodes, and its offsets, which count scalars, cut the same words out.
  static let readableJSON = Check(name: "json") { subject in
    do {
      let decoded = try JSONDecoder().decode(Decoded.self, from: json(of: subject.extraction))
      return difference(of: decoded, from: subject)
    } catch {
      return "\(error)"
    }
  }

  private static func json(of extraction: Extraction) throws -> Data {
    let folder = FileManager.default.temporaryDirectory.path
    let name = "galley-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    var session = try NDJSONExporter().open(Destination(.folder(folder), name: name))
    try session.write(.extraction(extraction))
    let file = URL(fileURLWithPath: try session.finish()[0].path)
    defer { try? FileManager.default.removeItem(at: file) }
    return try Data(contentsOf: file)
  }

  private static func difference(of decoded: Decoded, from subject: Subject) -> String? {
    let text = decoded.article.text
    guard text.utf8.elementsEqual(subject.bytes) else { return "the text differs" }
    let scalars = Array(text.unicodeScalars)
    let (figures, quotes) = (subject.extraction.figures, subject.extraction.quotes)
    guard decoded.figures.count == figures.count, decoded.quotes.count == quotes.count else {
      return "figures or quotes are missing"
    }
    func cut(_ place: Decoded.Place) -> String? {
      guard 0 <= place.start, place.start <= place.end, place.end <= scalars.count else {
        return nil
      }
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[place.start..<place.end])
      return foldedLineEnds(ArraySlice(String(words).utf8))
    }
    func same(_ place: Decoded.Place, _ text: String) -> Bool {
      cut(place)?.utf8.elementsEqual(text.utf8) ?? false
    }
    for (figure, original) in zip(decoded.figures, figures)
    where !same(figure.place, original.span.text) || !same(figure.number, original.number.text) {
      return "\(original.id): \(cut(figure.place) ?? "nothing") for \(original.span.text)"
    }
    for (quote, original) in zip(decoded.quotes, quotes) {
      let parts = quote.parts.map { cut($0) ?? "nothing" }.joined(separator: " … ")
      guard parts.utf8.elementsEqual(original.text.utf8) else {
        return "\(original.id): \(parts) for \(original.text)"
      }
    }
    return nil
  }
}

/// What of the JSON the check reads back.
private struct Decoded: Decodable {
  struct Place: Decodable {
    var start: Int
    var end: Int
  }

  struct Text: Decodable {
    var text: String
  }

  struct Item: Decodable {
    var start: Int
    var end: Int
    var number: Place
    var place: Place { Place(start: start, end: end) }
  }

  struct Saying: Decodable {
    var parts: [Place]
  }

  var article: Text
  var figures: [Item]
  var quotes: [Saying]
}
