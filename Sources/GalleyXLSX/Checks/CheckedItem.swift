import GalleyExporters
import GalleyModel

/// What a row of a sheet is about, as far as it tells the row from others.
struct CheckedItem: Hashable, Sendable {
  /// The sheet: ``DeskSheet/figures``, ``DeskSheet/quotes``, ``DeskSheet/queries`` or
  /// ``DeskSheet/changes``.
  var sheet: DeskSheet
  /// The article; of a change both.
  var article = ""
  /// The name inside the article, which another reading of it may change.
  var id = ""
  /// The figure, the quote or the words of a query as printed; of a change what it is, and both.
  var text = ""
  /// What a figure is a number of; of a query its rule and what is asked.
  var what = ""
  /// Who says it.
  var source = ""
  /// The sentence.
  var sentence = ""

  /// The item in the form in which it is compared: white space, which programs change, does not
  /// count, nor does what stands behind the end of a cell.
  var normalized: CheckedItem {
    CheckedItem(
      sheet: sheet, article: Self.normal(article), id: Self.normal(id), text: Self.normal(text),
      what: Self.normal(what), source: Self.normal(source), sentence: Self.normal(sentence))
  }

  private static func normal(_ text: String) -> String {
    // A cell ends in "…" where it is cut; the words before are enough to know it by.
    let clean = CleanText(text, for: .cell)
    let words = CleanText.read(clean.text).utf8.split { $0 <= 0x20 }
    return words.map { String(Substring($0)) }.joined(separator: " ")
  }
}

extension CheckedItem {
  init(_ figure: Figure, in article: Article) {
    self.init(
      sheet: .figures, article: article.id, id: figure.id, text: figure.span.text,
      what: figure.whatItIs ?? "", source: figure.attribution?.name ?? "",
      sentence: figure.sentence)
  }

  init(_ quote: Quote, in article: Article) {
    self.init(
      sheet: .quotes, article: article.id, id: quote.id, text: quote.text,
      source: quote.attribution?.name ?? "", sentence: quote.sentence)
  }

  init(_ query: Query, sentence: String, in article: Article) {
    self.init(
      sheet: .queries, article: article.id, id: query.id, text: query.span.text,
      what: Self.question(query.rule.rawValue, query.message), sentence: sentence)
  }

  /// A change by its row in the table.
  init(change cells: [Cell]) {
    func text(_ name: String) -> String {
      Table.changes.columns.firstIndex { $0.name == name }.flatMap { cells[$0].text } ?? ""
    }
    self.init(
      sheet: .changes, article: Self.pair(text("old_article"), text("new_article")),
      id: text("id"), text: Self.change(text("item"), text("old"), text("new")))
  }

  /// What stands for the rule of a query and its message.
  static func question(_ rule: String, _ message: String) -> String { rule + ": " + message }

  /// The rule of a query; of other items nothing.
  var rule: Substring { sheet == .queries ? what.prefix { $0 != ":" } : "" }

  /// What stands for two articles.
  static func pair(_ old: String, _ new: String) -> String { old + " → " + new }

  /// What tells a change from others.
  static func change(_ item: String, _ old: String, _ new: String) -> String {
    item + ": " + old + " → " + new
  }
}
