import Galley
import GalleyExporters
import GalleyModel

/// `POST /desk`: the page with what is made of the files: of one the text and its sheet, of two the
/// comparison, of more the timeline.
struct DeskAnswer {
  /// What is made of the files.
  enum View: String {
    case story, comparison, timeline
  }

  let delivery: Delivery
  /// What was read, with the files that could not be.
  private let reading: DeskReading

  /// Reads the files.
  init(_ delivery: Delivery) {
    self.delivery = delivery
    reading = DeskReading(delivery)
  }

  /// The page, or where a script asks for it what changes on it.
  func page(stories: [StoryAnswer.Entry]?) throws(HTTPFault) -> HTTPResponse {
    let state = PageState(
      stories: stories, isPart: delivery.fields["part"] == "answer", areStories: areStories,
      carried: zip(delivery.files, reading.fates).map { ($0, $1.problem == nil) })
    return PageShell.answer(state) { page in write(&page) }
  }

  private var areStories: Bool { delivery.fields["view"] == "stories" }

  private func write(_ page: inout HTMLWriter) {
    page.files(reading)
    guard !reading.articles.isEmpty else { return }
    let view: View =
      switch reading.articles.count {
      case _ where areStories: .story
      case 1: .story
      case 2: .comparison
      default: .timeline
      }
    page.downloads(view)
    switch view {
    case .story:
      let check = StoryCheck()
      // A browser takes a second for ten thousand rows with fields.
      let rows = delivery.fields["all"] == nil ? 500 : .max
      let shown = reading.articles.prefix(Self.mostStories)
      for (number, article) in shown.enumerated() {
        page.desk(
          check.review(article), number: number + 1, hasChecks: shown.count == 1, rows: rows)
      }
      if shown.count < reading.articles.count {
        page.element(
          "p", class: "soft",
          "\(reading.articles.count - shown.count) more articles are in the downloads")
      }
    case .comparison:
      page.write(VersionComparison().compare(reading.articles[0], reading.articles[1]))
    case .timeline:
      page.write(StoryTimeline().timeline(of: reading.articles))
    }
  }

  /// More stories than this nobody reads on one page.
  private static let mostStories = 20
}

/// The articles of a delivery, and what became of each file.
struct DeskReading {
  /// What became of a file.
  struct Fate {
    let name: String
    let bytes: Int
    var articles = 0
    var problem: String?
  }

  private(set) var articles: [Article] = []
  private(set) var fates: [Fate] = []

  init(_ delivery: Delivery) {
    for file in delivery.files {
      var fate = Fate(name: file.name, bytes: file.bytes.count)
      do throws(Problem) {
        let read = try StoryTimeline().read(Inputs([file.input]))
        fate.articles = read.count
        articles += read
      } catch {
        fate.problem = "\(error)"
      }
      fates.append(fate)
    }
  }
}
