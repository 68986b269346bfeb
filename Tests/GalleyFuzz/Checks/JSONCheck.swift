import Foundation
import GalleyExporters
import GalleyModel

enum JSONCheck {
  /// The JSON of an extraction decodes, and its offsets, which count scalars, cut the same words out.
  static let readable = Check<Extracted>("json") { subject in
    var lines = ItemLines()
    lines.add(.extraction(subject.extraction))
    return try difference(of: Data(lines.bytes), from: subject)
  }

  /// What a line of JSON says otherwise than the extraction; nil where nothing is.
  static func difference(of line: Data, from subject: Extracted) throws -> String? {
    difference(of: try JSONDecoder().decode(Decoded.self, from: line), from: subject)
  }

  private static func difference(of decoded: Decoded, from subject: Extracted) -> String? {
    let text = decoded.article.text
    guard decoded.id.utf8.elementsEqual(subject.article.id.utf8),
      text.utf8.elementsEqual(subject.copy.bytes)
    else { return "the name or the text differs" }
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

  var id: String
  var article: Text
  var figures: [Item]
  var quotes: [Saying]
}
