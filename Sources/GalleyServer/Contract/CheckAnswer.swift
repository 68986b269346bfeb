import Galley
import GalleyCheck
import GalleyExporters
import GalleyModel

/// `POST /check`: what a copy editor would ask, as `galley check` tells it.
struct CheckAnswer {
  private let delivery: Delivery
  private let choice: OutputChoice
  private let checker: Checker

  /// Takes a request.
  /// - Throws: ``HTTPFault`` where it makes no sense.
  init(_ request: HTTPRequest) throws(HTTPFault) {
    try request.takes(["name", "to", "only", "level"])
    delivery = try Delivery(request)
    guard !delivery.files.isEmpty else {
      throw HTTPFault(
        .badRequest, "nothing came to be checked; send a file as the body or in a form")
    }
    choice = try OutputChoice(request, delivery, hasReport: true)
    checker = Checker(
      rules: try Self.rules(request.parameter("only")),
      levels: try Self.levels(request.parameter("level")))
  }

  /// The answer to send.
  /// - Throws: ``HTTPFault`` with 422 where a story or source could not be read.
  func response() throws(HTTPFault) -> HTTPResponse {
    let inputs = Inputs(delivery.inputs)
    let place = try AnswerPlace(
      for: choice.exporter, name: "\(inputs.name).check", several: inputs.several)
    var problems: [Problem] = []
    do throws(Problem) {
      var check = StoryCheck(checker: checker)
      if !delivery.sources.isEmpty {
        try check.holdAgainst(Inputs(delivery.sources.map(\.input)))
      }
      var stories = 0
      _ = try check.run(
        inputs, with: [choice.exporter], to: place.destination, report: { problems.append($0) },
        each: { _ in stories += 1 })
      if stories == 0, let first = problems.first { throw first }
    } catch {
      throw HTTPFault(error)
    }
    return try place.answer(problems: problems.map(\.description)).response
  }

  private static func rules(_ names: String?) throws(HTTPFault) -> Set<Query.Rule> {
    guard let names else { return Set(Query.Rule.allCases) }
    var rules: Set<Query.Rule> = []
    for name in names.split(whereSeparator: { ", ".contains($0) }) {
      let found = Query.Rule.allCases.first { $0.rawValue.lowercased() == name.lowercased() }
      guard let found else {
        let list = Query.Rule.allCases.map(\.rawValue).joined(separator: ", ")
        throw HTTPFault(.badRequest, "only knows no rule \(name); there are \(list)")
      }
      rules.insert(found)
    }
    return rules
  }

  private static func levels(_ name: String?) throws(HTTPFault) -> Set<Query.Level> {
    switch name?.lowercased() {
    case nil, "check": return Set(Query.Level.allCases)
    case "error": return [.error]
    case let other?:
      throw HTTPFault(.badRequest, "level knows no \(other); there are error, check")
    }
  }
}
