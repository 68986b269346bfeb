import GalleyModel
import GalleyReaders

/// The names in a byline: "By Ann Lee and Bo Chan, political correspondents" → Ann Lee, Bo Chan.
enum BylineNames {
  private static let particles: Set<String> = [
    "de", "da", "di", "du", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "ibn", "dos",
    "ten", "ter", "y",
  ]

  /// The names; empty where the line does not begin with "By" or holds none.
  static func names(in line: String) -> [String] {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, first.lowercased() == "by" || first.lowercased() == "by:" else {
      return []
    }
    var names: [String] = []
    var name: [Substring] = []
    func close() {
      if name.count > 1 { names.append(name.joined(separator: " ")) }
      name = []
    }
    for word in words.dropFirst() {
      let bare = word.drop { "([".contains($0) }
      let core = Substring(
        bare.reversed().drop { ",;:|)].".contains($0) && bare.count > 2 }.reversed())
      if core.lowercased() == "and" || core == "&" {
        close()
        continue
      }
      guard let initial = core.first, initial.isUppercase || particles.contains(String(core))
      else { break }
      // "By Ann Lee, Reuters" and "By Ann Lee in Paris" end the names.
      name.append(core)
      if core.endIndex != word.endIndex, word.last == "," || word.last == ";" || word.last == "|" {
        close()
      }
    }
    close()
    // A role in capitals behind a comma is no name: "By Ann Lee, Political Editor".
    return names.enumerated().filter { index, name in
      index == 0 || !name.split(separator: " ").contains { roles.contains($0.lowercased()) }
    }.map(\.element)
  }

  private static let roles: Set<String> = [
    "editor", "correspondent", "reporter", "writer", "news", "staff", "press", "chief", "bureau",
    "agency", "desk", "times", "post", "media",
  ]
}

extension ArticleDraft {
  /// The article, with the authors that the byline of its copy names where it names any.
  func signedArticle(id: String, source: String, format: String) -> Article {
    var article = article(id: id, source: source, format: format)
    let bytes = article.text.utf8
    for block in article.blocks where block.kind == .byline {
      let start = bytes.index(bytes.startIndex, offsetBy: block.range.lowerBound)
      let end = bytes.index(start, offsetBy: block.range.count)
      let names = BylineNames.names(in: String(article.text[start..<end]))
      if !names.isEmpty {
        article.metadata.authors = names
        break
      }
    }
    return article
  }
}
