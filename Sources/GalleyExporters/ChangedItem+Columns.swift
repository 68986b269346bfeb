import GalleyModel

/// What one version has of something that changed.
struct ChangedSide {
  /// The words as printed.
  var text: String
  /// The number of the body paragraph, the first where there are several.
  var paragraph: Int?
  /// The sentence that they stand in.
  var sentence: String?
}

extension ChangedItem {
  /// What it is, in a word.
  var kind: String {
    switch self {
    case .figure: "figure"
    case .quote: "quote"
    case .detail: "detail"
    case .headline: "headline"
    case .marker: "marker"
    case .paragraph: "paragraph"
    case .block: "block"
    }
  }

  /// What became of it.
  var change: String {
    switch self {
    case .figure(let change): change.change.rawValue
    case .quote(let change): change.change.rawValue
    case .detail(let change): change.change.rawValue
    case .headline(let change), .marker(let change): change.change.rawValue
    case .paragraph(let change): change.change.rawValue
    case .block(let change): change.change.rawValue
    }
  }

  /// What differs, where that is told.
  var aspects: [String] {
    switch self {
    case .figure(let change): change.aspects.map(\.rawValue)
    case .quote(let change): change.aspects.map(\.rawValue)
    case .detail(let change): [change.aspect.rawValue]
    case .block(let change): [change.block.rawValue]
    case .headline, .marker, .paragraph: []
    }
  }

  /// The words of both versions, aligned, where they are.
  var words: [Redline] {
    switch self {
    case .quote(let change): change.words
    case .paragraph(let change): change.words
    default: []
    }
  }

  /// Why the two stand in one row.
  var why: String {
    switch self {
    case .figure(let change): change.why
    case .quote(let change): change.why
    case .detail(let change): change.why
    case .headline, .marker, .paragraph, .block: ""
    }
  }

  /// What the old version has.
  var old: ChangedSide? {
    switch self {
    case .figure(let change): change.old.map(ChangedSide.init)
    case .quote(let change): change.old.map(ChangedSide.init)
    case .detail(let change): change.old.map(ChangedSide.init)
    case .headline(let change), .marker(let change): change.old.map { ChangedSide(text: $0) }
    case .paragraph(let change): ChangedSide(paragraphs: change.old)
    case .block(let change): change.old.map { ChangedSide(text: $0) }
    }
  }

  /// What the new version has.
  var new: ChangedSide? {
    switch self {
    case .figure(let change): change.new.map(ChangedSide.init)
    case .quote(let change): change.new.map(ChangedSide.init)
    case .detail(let change): change.new.map(ChangedSide.init)
    case .headline(let change), .marker(let change): change.new.map { ChangedSide(text: $0) }
    case .paragraph(let change): ChangedSide(paragraphs: change.new)
    case .block(let change): change.new.map { ChangedSide(text: $0) }
    }
  }
}

extension ChangedSide {
  fileprivate init(_ figure: Figure) {
    self.init(text: figure.span.text, paragraph: figure.paragraph, sentence: figure.sentence)
  }

  fileprivate init(_ quote: Quote) {
    self.init(text: quote.text, paragraph: quote.paragraph, sentence: quote.sentence)
  }

  fileprivate init(_ detail: Detail) {
    self.init(text: detail.span.text, paragraph: detail.paragraph, sentence: detail.sentence)
  }

  /// Paragraphs are told by their numbers; null where there are none.
  fileprivate init?(paragraphs numbers: [Int]) {
    guard let first = numbers.first else { return nil }
    self.init(text: places(numbers), paragraph: first)
  }
}
