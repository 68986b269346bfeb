package import GalleyModel

extension Comparison {
  /// What the two outlets are called: their publishers, else the names of the articles.
  package var outletNames: (old: String, new: String) {
    let candidates: [(String?, String?)] = [
      (old.article.metadata.publisher, new.article.metadata.publisher),
      (old.article.id, new.article.id), (old.article.source, new.article.source),
    ]
    for case (let a?, let b?) in candidates where !a.isEmpty && !b.isEmpty && a != b {
      return (a, b)
    }
    return ("the first", "the second")
  }

  /// What an agreement is called: "agree", "differ", "only Lydd Herald".
  package func label(of agreement: Agreement) -> String {
    switch agreement {
    case .agree, .differ: agreement.rawValue
    case .onlyOld: "only \(outletNames.old)"
    case .onlyNew: "only \(outletNames.new)"
    }
  }

  /// What a figure that two outlets may have is: "people fled", "death toll".
  package func subjectOfBoth(_ change: FigureChange) -> String? {
    let sides = [change.old, change.new].compactMap { $0?.whatItIs }
    return sides.max { $0.utf8.count < $1.utf8.count } ?? subject(of: change)
  }

  /// What became of a figure, or what two outlets make of it.
  package func label(of change: FigureChange) -> String {
    verdict == .outlets ? label(of: change.agreement) : label(change.change.rawValue)
  }

  /// What became of a quote, or what two outlets make of it.
  package func label(of change: QuoteChange) -> String {
    verdict == .outlets ? label(of: change.agreement) : label(change.change.rawValue)
  }

  /// What a row is called in a table of all that differs.
  package func label(of item: ChangedItem) -> String {
    switch item {
    case .figure(let change): label(of: change)
    case .quote(let change): label(of: change)
    default: label(item.change)
    }
  }

  /// The figures that a reader is shown: those that differ or, of two outlets, all, in the order of
  /// ``Agreement``; what only repeats the body is told once.
  package var shownFigures: [FigureChange] {
    guard verdict == .outlets else { return figures.filter(\.isSubstantial) }
    let told = figures.filter { !$0.isRepeated && !$0.isRepeatedByBoth }
    return Self.inOrder.flatMap { agreement in told.filter { $0.agreement == agreement } }
  }

  /// The quotes that a reader is shown.
  package var shownQuotes: [QuoteChange] {
    guard verdict == .outlets else {
      return quotes.filter { $0.isSubstantial || $0.change == .punctuation }
    }
    return Self.inOrder.flatMap { agreement in quotes.filter { $0.agreement == agreement } }
  }

  /// What matters most comes first.
  package static let inOrder: [Agreement] = [.differ, .agree, .onlyOld, .onlyNew]

  /// "Two outlets on one event: 4 figures differ and 2 agree", with what only one has.
  package var outletsLine: String {
    let told = shownFigures.map(\.agreement)
    func count(_ agreement: Agreement) -> Int { told.count { $0 == agreement } }
    let differ = counted(count(.differ), "figure") + (count(.differ) == 1 ? " differs" : " differ")
    let alone = count(.onlyOld) + count(.onlyNew)
    let agree = "\(count(.agree)) \(count(.agree) == 1 ? "agrees" : "agree")"
    return "\(differ), \(agree), \(alone) in one alone"
  }
}

extension FigureChange {
  /// True where a headline, a highlight or a caption of both only repeats a figure of the body.
  package var isRepeatedByBoth: Bool {
    let sides = [old, new].compactMap { $0 }
    return sides.count == 2 && sides.allSatisfy { $0.links.contains { $0.kind == .repeat } }
  }

  /// The figure as one side prints it, with who says so and where: "at least 900 – Lund, ¶ 15".
  package func words(of side: VersionNote.Side) -> String? {
    (side == .old ? old : new).map { "\($0.span.text) – \($0.sourceAndPlace)" }
  }
}

extension QuoteChange {
  /// The words as a reader of two outlets sees them: marked where they differ, plain where not.
  package var outletWords: [Redline] {
    agreement == .differ
      ? words : [Redline(kind: .same, text: new?.text ?? old?.text ?? "")]
  }
}

extension Figure {
  /// Who says so, and where it stands: "Lund, ¶ 15".
  var sourceAndPlace: String {
    [attribution?.name, place(block, paragraph)].compactMap { $0 }.joined(separator: ", ")
  }
}
