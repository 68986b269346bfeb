import GalleyModel

/// Finds who says what in an article.
///
/// Quotation marks are paired first; then each statement is read once, in text order: its
/// reporting clauses give the quotations in it their speaker, and the words that they report
/// become scopes for figures.
struct SpeechFinder {
  let copy: TokenizedArticle

  /// The quotes and the stretches of reported speech.
  func find() -> Speech {
    var finder = QuotationFinder(copy: copy)
    finder.find()
    var reader = StatementReader(copy: copy, quotations: finder.quotations)
    reader.read()
    var speech = Speech(scopes: reader.scopes, sayings: reader.sayings)
    QuoteAssembly(copy: copy, quotations: finder.quotations, said: reader.said).add(to: &speech)
    RepeatedQuotes(copy: copy).link(&speech.quotes)
    speech.notes = finder.notes
    return speech
  }
}
