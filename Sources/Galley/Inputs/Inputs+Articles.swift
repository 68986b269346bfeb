import GalleyModel
import GalleyReaders

extension Inputs {
  /// All articles in the order of the inputs, told apart by name; an input may hold several.
  /// - Throws: ``Problem`` where one cannot be read: where all articles together are one answer, as the
  ///   versions of a story and the sources of a check are, none may be left out.
  func articles() throws(Problem) -> [Article] {
    if let problem = problems.first { throw problem }
    var articles: [Article] = []
    var names = ArticleNames()
    for named in all {
      var broken: RecordFailure?
      do {
        try named.reader.read(named.input) { record in
          switch record {
          case .article(var article):
            names.tellApart(&article)
            articles.append(article)
          case .failure(let failure): broken = broken ?? failure
          }
        }
      } catch let error as ReadError {
        if named.isInFolder, error.isNoStory { continue }
        throw .input(source: named.input.source, error)
      } catch {
        throw .noArticle(source: named.input.source)
      }
      if let broken { throw .record(source: named.input.source, broken) }
    }
    return articles
  }
}
