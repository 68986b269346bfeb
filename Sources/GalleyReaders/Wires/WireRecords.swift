package import GalleyModel

/// The names of the articles of one input: the file's where there is one, their own where there are
/// several.
package struct WireNames {
  private let stem: String
  private let several: Bool
  private var given: Set<String> = []
  /// How many were named, 1 for the first.
  package private(set) var number = 0

  /// Names the articles of an input.
  package init(_ input: Input, several: Bool) {
    stem = input.id
    self.several = several
  }

  /// The name of the next article: its guid or slug where that is short and new, else the file's with
  /// its number.
  package mutating func next(_ metadata: Metadata) -> String {
    number += 1
    guard several else { return stem }
    let own = [metadata.guid, metadata.slug].compactMap(\.self).first {
      $0.utf8.count <= 100 && !given.contains($0)
    }
    let name = own ?? (number == 1 ? stem : "\(stem)-\(number)")
    given.insert(name)
    return name
  }
}

/// Hands over the articles of a wire.
package enum WireRecords {
  /// Hands over the articles of teleprinter messages.
  ///
  /// Slugs are shared by all versions of a story, so the number in the file names each.
  static func hand(
    over drafts: some Collection<ArticleDraft>, of input: Input, as format: ReadFormat,
    to body: (Record) throws -> Void
  ) throws {
    var names = WireNames(input, several: drafts.count > 1)
    for draft in drafts {
      let name = names.next(Metadata())
      try hand(
        over: draft, named: name, of: input, as: format, to: body, alone: drafts.count == 1,
        number: names.number)
    }
  }

  /// Hands over a draft's article; what holds no story is a failed record among several, and the
  /// failure of the input where it stands alone.
  package static func hand(
    over draft: ArticleDraft, named name: String, of input: Input, as format: ReadFormat,
    to body: (Record) throws -> Void, alone: Bool, number: Int = 1
  ) throws {
    let made = Result { () throws(ReadError) in
      try draft.wireArticle(id: name, source: input.source, format: format.name, needsBody: alone)
    }
    switch made {
    case .success(let article): try body(.article(article))
    case .failure(let error) where alone: throw error
    case .failure(let error):
      try body(.failure(RecordFailure(id: name, line: number, message: "\(error)")))
    }
  }
}
