import Galley
import GalleyDiff
import GalleyExporters
import GalleyModel
import GalleyReaders

/// `POST /diff`: what changed from one version to the next, as `galley diff` tells it.
struct DiffAnswer {
  private let delivery: Delivery
  private let choice: OutputChoice
  private let areOutlets: Bool
  private let showsParagraphs: Bool

  /// Takes a request.
  /// - Throws: ``HTTPFault`` where it makes no sense.
  init(_ request: HTTPRequest) throws(HTTPFault) {
    try request.takes(["to", "outlets", "paragraphs"])
    delivery = try Delivery(request)
    guard delivery.files.count == 2 else {
      throw HTTPFault(
        .badRequest,
        "a comparison takes two files, old and new, and \(delivery.files.count) came")
    }
    choice = try OutputChoice(request, delivery)
    areOutlets = request.isOn("outlets")
    showsParagraphs = request.isOn("paragraphs")
  }

  /// The answer to send.
  /// - Throws: ``HTTPFault`` with 422 where a version could not be read.
  func response() throws(HTTPFault) -> HTTPResponse {
    let versions = VersionComparison(differ: ArticleDiffer(areOutlets: areOutlets))
    let inputs = WatchedInputs(delivery.inputs)
    let names = delivery.inputs.map(\.id)
    let place = try AnswerPlace(
      for: choice.exporter, name: names.joined(separator: "-"), several: false)
    do throws(Problem) {
      let comparison = try versions.compare(inputs.inputs[0], inputs.inputs[1])
      _ = try versions.write(
        [comparison], with: [choice.exporter], to: place.destination,
        from: choice.exporter.tellsProvenance ? inputs.provenance : nil,
        asText: { showsParagraphs ? $0 : $0.withoutParagraphWords })
    } catch {
      throw HTTPFault(error)
    }
    return try place.answer().response
  }
}
