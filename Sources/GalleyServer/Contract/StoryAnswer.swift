import Galley
import GalleyArchive
import GalleyExporters
import GalleyModel

/// `GET /story?name=storm-coast`: the timeline of a story in the archive.
struct StoryAnswer {
  /// A story in the list of an archive.
  struct Entry: Hashable, Sendable {
    let name: String
    let versions: Int
    let lastSeen: String
    let headline: String?
  }

  private let name: String
  private let articles: [Article]
  private let choice: OutputChoice?

  /// Reads the versions of the story.
  init(_ request: HTTPRequest, archive path: String?) throws(HTTPFault) {
    try request.takes(["name", "to"])
    name = request.parameter("name") ?? ""
    choice =
      request.parameter("to") == nil
      ? nil : try OutputChoice(request, Delivery(request), hasReport: true)
    do throws(ArchiveError) {
      let archive = try Archive(path: path ?? "")
      articles = try archive.articles(of: archive.story(name))
    } catch {
      if case .noStory = error { throw HTTPFault(.notFound, "\(error)") }
      throw HTTPFault(.failed, "\(error)")
    }
  }

  /// The page with the timeline, or a file of it.
  func page(stories: [Entry]?) throws(HTTPFault) -> HTTPResponse {
    let story = StoryTimeline()
    guard let choice else {
      return PageShell.answer(PageState(stories: stories)) { page in
        page.storyDownloads(name)
        if articles.count == 1 {
          page.desk(StoryCheck().review(articles[0]), number: 1, hasChecks: false, rows: .max)
        } else {
          page.write(story.timeline(of: articles))
        }
      }
    }
    guard articles.count > 1 else {
      throw HTTPFault(.unprocessable, "\(name) has one version, and a timeline wants two or more")
    }
    let place = try AnswerPlace(for: choice.exporter, name: "\(name)-timeline", several: false)
    do throws(Problem) {
      _ = try story.write(
        story.timeline(of: articles), with: [choice.exporter], to: place.destination)
    } catch {
      throw HTTPFault(error)
    }
    return try place.answer().response
  }

  /// The stories of an archive as JSON.
  static func list(_ entries: [Entry]) -> HTTPResponse {
    var json = JSONWriter()
    json.array(entries) { json, entry in
      json.object {
        $0.member("name", entry.name)
        $0.member("versions", count: entry.versions)
        $0.member("lastSeen", entry.lastSeen)
        $0.member("headline", entry.headline)
      }
    }
    return HTTPResponse(type: "application/json", json.bytes + [0x0A])
  }
}

extension Router {
  /// The stories of the archive, that with the latest version first; null where none is named.
  func stories() throws(HTTPFault) -> [StoryAnswer.Entry]? {
    guard let archive else { return nil }
    do throws(ArchiveError) {
      return try Archive(path: archive).stories().map {
        StoryAnswer.Entry(
          name: $0.name, versions: $0.versions, lastSeen: $0.lastSeen, headline: $0.headline)
      }
    } catch {
      throw HTTPFault(.failed, "\(error)")
    }
  }
}
