import GalleyExporters
import GalleyModel

/// What the sheet with the notes tells, gathered while items come.
struct NotesContent {
  /// The name of the workbook.
  let title: String
  /// The articles, as rows of their table; empty where they have a sheet of their own.
  var articles: [SheetRow] = []
  /// The comparisons, up to ``comparisonLimit``.
  private(set) var comparisons: [ComparisonSummary] = []
  /// How many comparisons there are.
  private(set) var comparisonCount = 0
  /// The stories that are followed over their versions.
  private(set) var timelines: [Timeline] = []
  /// What was noted while checking and belongs to no row any more.
  var uncarried: [EarlierRow] = []
  /// What is to be told of single cells and articles.
  var remarks = Remarks()

  /// So many comparisons are told one by one.
  private static let comparisonLimit = 100
  /// So many articles are listed in the notes; more have a sheet.
  static let articleLimit = 1000

  init(title: String) {
    self.title = title
  }

  /// Takes what an article has to tell.
  mutating func take(_ extraction: Extraction) {
    var told: Set<String> = []
    for note in extraction.article.notes + extraction.notes where told.insert(note).inserted {
      remarks.add(note, on: extraction.article.id)
    }
  }

  /// Takes what a comparison has to tell.
  mutating func take(_ comparison: Comparison) {
    comparisonCount += 1
    if comparisonCount <= NotesContent.comparisonLimit {
      comparisons.append(ComparisonSummary(comparison))
    }
    take(comparison.old)
    take(comparison.new)
  }

  /// Takes what a timeline has to tell.
  mutating func take(_ timeline: Timeline) {
    timelines.append(timeline)
    for version in timeline.versions { take(version) }
    for remark in timeline.remarks { remarks.add(remark, on: timeline.title) }
    if let left = ThreadCharts(timeline)?.left, left > 0 {
      remarks.add(
        "\(left) more figures changed and have no chart; \"Figures\" has them.", on: "Charts")
    }
  }
}
