/// What stands between two quotation marks, before anybody asks who said it.
struct Quotation {
  /// The tokens between the marks.
  var words: Range<Int>
  /// The tokens with the marks.
  var outer: Range<Int>
  /// The index of its block in the article.
  var block: Int
  /// Whether its closing mark is there.
  var isClosed = true
  /// Whether it reopens what the paragraph before left open.
  var isContinuation = false
}

extension TokenizedArticle {
  /// The token that ends the words of a quotation, where marks of quotations inside it that close
  /// with it do not count: the `!` of `"She shouted, 'Get out!'"`.
  func endMark(of quotation: Quotation) -> Token? {
    for index in quotation.words.reversed() where !tokens[index].kind.isQuotationMark {
      return tokens[index]
    }
    return nil
  }
}
