import Galley
import GalleyExporters
import GalleyModel

/// `POST /timeline`: a story's versions, fact by fact, as `galley timeline` tells them.
struct TimelineAnswer {
  private let delivery: Delivery
  private let choice: OutputChoice
  private let isByTime: Bool
  private let items: Set<TimelineThread.Item>

  /// Takes a request.
  /// - Throws: ``HTTPFault`` where it makes no sense.
  init(_ request: HTTPRequest) throws(HTTPFault) {
    try request.takes(["name", "to", "by", "only"])
    delivery = try Delivery(request)
    guard !delivery.files.isEmpty else {
      throw HTTPFault(.badRequest, "nothing came to be followed; send the versions in a form")
    }
    choice = try OutputChoice(request, delivery, hasReport: true)
    if let fault = choice.exporter.timelineFault { throw HTTPFault(.badRequest, fault) }
    switch request.parameter("by") ?? "given" {
    case "given": isByTime = false
    case "published": isByTime = true
    case let other: throw HTTPFault(.badRequest, "by knows no \(other); there are given, published")
    }
    switch request.parameter("only") {
    case nil: items = Set(TimelineThread.Item.allCases)
    case "figures": items = [.figure]
    case "quotes": items = [.quote]
    case let other?:
      throw HTTPFault(.badRequest, "only knows no \(other); there are figures, quotes")
    }
  }

  /// The answer to send.
  /// - Throws: ``HTTPFault`` with 422 where a version could not be read, or there is but one.
  func response() throws(HTTPFault) -> HTTPResponse {
    let inputs = Inputs(delivery.inputs)
    let place = try AnswerPlace(
      for: choice.exporter, name: "\(inputs.name)-timeline", several: false)
    let story = StoryTimeline()
    var isOne = false
    do throws(Problem) {
      var articles = try story.read(inputs)
      if isByTime { articles = try story.byTime(articles) }
      isOne = articles.count < 2
      if !isOne {
        let timeline = story.timeline(of: articles).only(items)
        _ = try story.write(timeline, with: [choice.exporter], to: place.destination)
      }
    } catch {
      throw HTTPFault(error)
    }
    if isOne {
      throw HTTPFault(
        .unprocessable, "a timeline wants two versions or more; /extract reads one")
    }
    return try place.answer().response
  }
}
