import GalleyModel

extension Article {
  /// Fills fields that the file does not have from the words of the copy that say them.
  mutating func tellMetadata() {
    let bytes = Array(text.utf8)
    func words(_ block: GalleyModel.Block) -> String {
      String(decoding: bytes[block.range], as: UTF8.self)
    }
    let story = blocks.firstIndex { $0.kind.isBody } ?? blocks.endIndex
    if metadata.authors.isEmpty,
      let byline = blocks[..<story].first(where: { $0.kind == .byline }).map(words),
      Lexicon.by.contains(byline)
        || BylineText.openings.contains(where: { opening in
          FoldedText.fold(byline.prefix { !$0.isWhitespace }) == opening
        })
    {
      metadata.authors = BylineText.authors(in: byline)
    }
    if metadata.updateNote == nil,
      let note = blocks[..<story].first(where: {
        $0.kind == .correction || $0.kind == .note && isUpdate(words($0))
      })
    {
      let text = ArticleDraft.words(words(note)) ?? ""
      let isBracketed = text.hasPrefix("(") && text.hasSuffix(")") && text.count > 2
      metadata.updateNote = isBracketed ? String(text.dropFirst().dropLast()) : text
    }
    if let language = metadata.language, language.utf8.count == 2 {
      metadata.language = language.lowercased()
    }
    if metadata.dateline == nil, story < blocks.endIndex {
      metadata.dateline = DatelineText.place(opening: words(blocks[story]))
    }
  }

  /// Whether a note tells what is new, `(Adds quote)`, as against `Eds: With photos`.
  private func isUpdate(_ note: String) -> Bool {
    note.hasPrefix("(") && !note.lowercased().hasPrefix("(eds")
      || Lexicon.replacements.matches(note)
  }
}
