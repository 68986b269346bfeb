import GalleyExporters
import GalleyModel

// What templates get besides the columns of the tables: the same facts, put together for reading.

extension Extraction {
  var prepared: [String: String?] {
    let paragraphs = article.blocks.count { $0.kind == .paragraph }
    return [
      "title": article.headline ?? article.id,
      "about": article.metadata.reading,
      "tally": [
        counted(wordCount(article.text), "word"), counted(paragraphs, "paragraph"),
        counted(figures.count, "figure"), counted(quotes.count, "quote"),
        counted(sources.count, "source"),
      ].joined(separator: ", "),
    ]
  }
}

extension Figure {
  var prepared: [String: String?] {
    ["place": place(block, paragraph), "reading": reading]
  }
}

extension Quote {
  var prepared: [String: String?] {
    ["place": place(block, paragraph), "byline": attribution?.byline(in: sentence)]
  }
}

extension Source {
  var prepared: [String: String?] {
    let cited = [(figures.count, "figure"), (quotes.count, "quote")].filter { $0.0 > 0 }
    return [
      "cited": cited.map(counted).joined(separator: ", "),
      "place": paragraphs.isEmpty
        ? nil : "¶ " + paragraphs.map(String.init).joined(separator: ", "),
      "who": [name, role].compactMap { $0 }.joined(separator: ", "),
    ]
  }
}

extension Attribution {
  /// "Jan Moen, UN adviser (told AFP)"; null where nobody is named.
  fileprivate func byline(in sentence: String) -> String? {
    guard let speaker = name ?? mention?.text else { return nil }
    let who = [speaker, role].compactMap { $0 }.joined(separator: ", ")
    var words = [cue?.text, addressee].compactMap { $0 }
    // "Moen (pleaded to reporters)", as the sentence has it.
    if words.count == 2, sentence.holds("\(words[0]) to \(words[1])") { words[0] += " to" }
    let how = words.joined(separator: " ")
    return how.isEmpty ? who : "\(who) (\(how))"
  }
}
