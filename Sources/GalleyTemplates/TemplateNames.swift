import GalleyExporters

/// Every name that a template may use, where it may use it, and what it stands for.
package enum TemplateNames {
  /// A name and its meaning.
  package struct Name: Hashable, Sendable {
    /// What stands between the braces.
    package let name: String
    /// What it stands for, in one sentence.
    package let summary: String

    init(_ name: String, _ summary: String) {
      self.name = name
      self.summary = summary
    }
  }

  /// The names of an element of a list, or of an article or comparison itself.
  package struct Scope: Hashable, Sendable {
    /// The name of the list; null outside of every list.
    package let list: String?
    /// What an element is.
    package let summary: String
    /// The names.
    package let names: [Name]
  }

  /// The names outside of lists.
  package static let top = Scope(
    list: nil, summary: "An article or a comparison",
    names: Table.articles.names + [
      Name("title", "The headline, or the article's name where it has none."),
      Name("about", "Authors, publisher, time, version and slug, where the file gives them."),
      Name("tally", "How much there is of everything: \"468 words, 14 paragraphs …\"."),
      Name("first", "Set for the first article or comparison of the output."),
      Name("comparison", "Set for a comparison."),
      Name("review", "Set for a story that was checked."),
      Name(
        "query_tally",
        "Of a story that was checked: \"2 errors, 1 check\"; of two versions: \"1 brought\"."),
      Name("backing_tally", "Of one held against sources: \"12 found, 1 differing, 2 not found\"."),
      Name("verdict", "Of a comparison: same, changed, withdrawn, outlets or unrelated."),
      Name("summary", "Of a comparison: a sentence on what changed."),
      Name("old_article", "Of a comparison: the name of the old version."),
      Name("new_article", "Of a comparison: the name of the new version."),
      Name("old_input", "Of a comparison: the file of the old version."),
      Name("new_input", "Of a comparison: the file of the new version."),
      Name("outlets", "Set for a comparison of two outlets."),
      Name("old_name", "Of a comparison: the publisher of the old side, else its article's name."),
      Name("new_name", "Of a comparison: the publisher of the new side, else its article's name."),
      Name("figure_tally", "Of a comparison: \"3 changed, 1 added\"."),
      Name("quote_tally", "Of a comparison: \"2 reworded\"."),
      Name("detail_tally", "Of a comparison: \"1 date, 2 name\"."),
      Name("paragraph_tally", "Of a comparison: \"1 moved, 12 unchanged\"."),
      Name(
        "silent", "Of a comparison: the changed figures that its note does not name, in a line."),
    ])

  private static let place = Name("place", "Where it stands: \"¶ 3\", or the kind of block.")

  /// The lists and the names of their elements.
  ///
  /// Elements of `notes` and `remarks` are words, `{{.}}`.
  package static let lists: [Scope] = [
    Scope(
      list: "figures", summary: "The figures of an article",
      names: Table.figures.names + [
        place, Name("reading", "What the figure comes to, in words: \"at least 40 people\"."),
      ]),
    Scope(
      list: "quotes", summary: "The quotes of an article",
      names: Table.quotes.names + [
        place, Name("byline", "Who said it, and how: \"Ilsa Brandvold, Minister (told Radio 1)\"."),
      ]),
    Scope(
      list: "sources", summary: "The sources of an article",
      names: Table.sources.names + [
        Name("who", "The name and the role."),
        Name("cited", "What it is cited for: \"2 figures, 1 quote\"."),
        Name("place", "Where it is cited: \"¶ 2, 5\"."),
      ]),
    Scope(
      list: "queries", summary: "The queries on a story that was checked",
      names: Table.queries.names),
    Scope(
      list: "backing", summary: "What source documents say of the figures and quotes",
      names: Table.backing.names + [
        Name("is_found", "Set where a document bears it out."),
        Name("finding", "The status in words: found, differs or not found."),
      ]),
    Scope(list: "notes", summary: "Notes on how an article was read", names: []),
    Scope(
      list: "changes", summary: "All that changed, as the table has it", names: Table.changes.names),
    Scope(
      list: "lines", summary: "Headline and marker, where they changed",
      names: [
        Name("name", "headline or marker."), Name("old", "The old one."),
        Name("new", "The new one."),
      ]),
    Scope(
      list: "version_notes", summary: "What notes in the copy say about the update",
      names: [
        Name("note", "The note."), Name("side", "old or new: the version that it stands in."),
        Name("claim", "Something that it says was done."),
        Name("found", "found, NOT FOUND or cannot tell."),
      ]),
    Scope(
      list: "changed_figures", summary: "The figures that changed",
      names: [
        Name("change", "What became of it: changed, added, removed …"),
        Name("place", "Where it stands in the two versions."),
        Name("what", "What it is a number of."),
        Name("old", "The old one as printed."), Name("new", "The new one as printed."),
        Name("difference", "New minus old, in words."), Name("details", "What else differs."),
        Name("group", "Of two outlets, over the first row of each: \"They differ\"."),
        Name("old_said", "The old one with who says so and where."),
        Name("new_said", "The new one with who says so and where."),
      ]),
    Scope(
      list: "changed_quotes", summary: "The quotes that changed",
      names: [
        Name("change", "What became of it: reworded, cut, added …"),
        Name("place", "Where it stands in the two versions."),
        Name("speaker", "Who said it."), Name("redline", "The words, marked: [-out-] {+in+}."),
        Name("details", "What else differs."),
        Name("group", "Of two outlets, over the first row of each: \"They differ\"."),
      ]),
    Scope(
      list: "changed_details",
      summary: "Dates, times, names, negations and other words that changed",
      names: [
        Name("change", "changed, added or removed."),
        Name("aspect", "What it is: date, time, name, negation or wording."),
        Name("place", "Where it stands in the two versions."),
        Name("old", "The old words."), Name("new", "The new words."),
      ]),
    Scope(
      list: "changed_queries", summary: "The queries that an update brought or settled",
      names: [
        Name("change", "brought or settled."), place,
        Name("said", "Level, rule and what is asked: \"error change: 9 of 36 is 25%, not 40%\"."),
        Name("text", "The words that it is about."),
      ]),
    Scope(
      list: "changed_paragraphs", summary: "The paragraphs that changed",
      names: [
        Name("change", "What became of it: moved, split, added …"),
        Name("place", "Where it stands in the two versions."),
        Name("items", "What came or went with it."),
        Name("redline", "The words, marked: [-out-] {+in+}."),
      ]),
    Scope(list: "remarks", summary: "Remarks on a comparison", names: []),
  ]

  /// What can be written around a name: `{{left30(name)}}`.
  package static let functions: [Name] = [
    Name("left30", "A cell of 30 columns, as any number from 1 to 1000, set to the left."),
    Name("right12", "The same, set to the right."),
    Name("markdown", "On one line, with the marks of Markdown escaped."),
    Name("uppercased", "In capital letters."),
    Name("lowercased", "In small letters."),
    Name("capitalized", "Every word with a capital letter."),
    Name("reversed", "Backwards; also of lists, as sections."),
    Name("empty", "Whether there is nothing; also of lists."),
    Name("count", "How many a list has."),
    Name("first", "The first of a list; in a list first() says whether this is it."),
    Name("last", "The last of a list; in a list last() says whether this is it."),
    Name("index", "In a list, index() is the place in it, from 0."),
    Name("even", "In a list, even() says whether the place is even."),
    Name("odd", "In a list, odd() says whether the place is odd."),
  ]
}

extension Table {
  fileprivate var names: [TemplateNames.Name] {
    columns.map { TemplateNames.Name($0.name, $0.summary) }
  }
}
