import GalleyDiff
import GalleyModel
import GalleyTestSupport
import Testing

/// What two outlets tell of one event: neither is the older version.
@Suite("Two outlets")
struct OutletTests {
  @Test(
    "What both have agrees or differs, and what one has is its own",
    arguments: CaseFile.all(in: "OutletCases"))
  func cases(file: CaseFile) throws {
    #expect(!file.cases.isEmpty)
    let differences = try file.differences { text in
      let comparison = ArticleDiffer().compare(
        versionOfCase("-", of: text), versionOfCase("+", of: text))
      let figures = comparison.figures.filter { !$0.isRepeated }.map { change in
        "\(change.agreement): \(side(change.old)) | \(side(change.new))"
      }
      let quotes = comparison.quotes.map { change in
        "\(change.agreement): “\(change.old?.text ?? "–")” | “\(change.new?.text ?? "–")”"
      }
      return ["\(comparison.verdict)"] + figures + quotes
    }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  private func side(_ figure: Figure?) -> String {
    figure.map { [$0.span.text, $0.attribution?.name].compactMap { $0 }.joined(separator: ", ") }
      ?? "–"
  }

  @Test(
    "The other way round it is the mirror image", arguments: CaseFile.all(in: "OutletCases"))
  func mirror(file: CaseFile) {
    for entry in file.cases {
      let old = versionOfCase("-", of: entry.text)
      let new = versionOfCase("+", of: entry.text)
      let there = ArticleDiffer().compare(old, new)
      #expect(Mirror.of(there) == Mirror.plain(ArticleDiffer().compare(new, old)))
    }
  }

  private let first = """
    Storm hits Marrow Island

    At least 14 people were killed on Marrow Island on Sunday, the mayor said.

    Some 900 houses lost their roofs.
    """
  private let second = """
    Storm hits Marrow Island

    At least 17 people were killed on Marrow Island on Sunday, the mayor said.

    Some 900 houses lost their roofs.
    """

  @Test("Publishers tell outlets, whatever the texts share; one publisher has versions")
  func publishers() {
    func verdict(_ old: String?, _ new: String?) -> Comparison.Verdict {
      var old = (extraction(of: first), old)
      var new = (extraction(of: second), new)
      old.0.article.metadata.publisher = old.1
      new.0.article.metadata.publisher = new.1
      return ArticleDiffer().compare(old.0, new.0).verdict
    }
    #expect(verdict("The Lydd Herald", "Arden Post") == .outlets)
    #expect(verdict("The Lydd Herald", "Lydd Herald") == .changed)
    #expect(verdict("Arden Post", nil) == .changed)
  }

  @Test("Whoever says that these are two outlets is believed")
  func told() {
    let comparison = ArticleDiffer(areOutlets: true).compare(
      extraction(of: first), extraction(of: second))
    #expect(comparison.verdict == .outlets)
    #expect(comparison.figures.map(\.agreement) == [.differ, .agree])
  }

  @Test("As many as one counts dead and the other hurt are no fact of both")
  func otherEvent() {
    let comparison = ArticleDiffer(areOutlets: true).compare(
      extraction(
        of: """
          Bus falls off the Alder pass

          Twelve people were killed when a bus fell off the Alder pass on Saturday.
          """),
      extraction(
        of: """
          Coach crash on the pass above Alder

          Twelve people were injured in Alder after a coach left the road on Saturday.
          """))
    #expect(comparison.figures.map(\.agreement) == [.onlyOld, .onlyNew])
  }

  @Test("One number is another one rounded, or it differs")
  func rounding() {
    func agreement(_ old: String, _ new: String) -> Agreement? {
      let comparison = ArticleDiffer().compare(
        extraction(of: "Budget\n\nThe bridge cost \(old), the city said."),
        extraction(of: "Budget\n\nThe bridge cost \(new), the city said."))
      return comparison.figures.first?.agreement
    }
    #expect(agreement("1.4 million euros", "1.38 million euros") == .agree)
    #expect(agreement("1.4 million euros", "1.46 million euros") == .differ)
    #expect(agreement("200,000 euros", "250,000 euros") == .differ)
    #expect(agreement("more than 40 million euros", "about 40 million euros") == .agree)
    #expect(agreement("more than 40 million euros", "less than 40 million euros") == .differ)
    #expect(agreement("120 lives", "123 lives") == .differ)
    #expect(agreement("about 120 lives", "123 lives") == .agree)
    #expect(agreement("more than 70 lives", "74 lives") == .agree)
    #expect(agreement("more than 20 lives", "19 lives") == .differ)
  }
}
