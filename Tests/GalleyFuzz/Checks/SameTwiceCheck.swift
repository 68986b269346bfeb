import GalleyExtractors

extension Check {
  /// The same input gives the same extraction.
  static let sameTwice = Check(name: "same-twice") { subject in
    guard let article = Subject.read(subject.input), article == subject.article else {
      return "read in another way the second time"
    }
    return NewsExtractor().extract(article) == subject.extraction
      ? nil : "extracted in another way the second time"
  }
}
