import Galley
import GalleyExporters
import GalleyModel

/// `POST /extract`: the figures and quotes of articles, as `galley extract` tells them.
struct ExtractAnswer {
  private let delivery: Delivery
  private let choice: OutputChoice

  /// Takes a request.
  /// - Throws: ``HTTPFault`` where it makes no sense.
  init(_ request: HTTPRequest) throws(HTTPFault) {
    try request.takes(["name", "to"])
    delivery = try Delivery(request)
    guard !delivery.files.isEmpty else {
      throw HTTPFault(.badRequest, "nothing came to be read; send a file as the body or in a form")
    }
    choice = try OutputChoice(request, delivery)
  }

  /// The answer to send.
  /// - Throws: ``HTTPFault`` with 422 where nothing could be read.
  func response() throws(HTTPFault) -> HTTPResponse {
    let inputs = Inputs(delivery.inputs)
    let place = try AnswerPlace(
      for: choice.exporter, name: inputs.name, several: inputs.several)
    var problems: [Problem] = []
    try withoutActuallyEscaping({ problems.append($0) }) { (report) throws(HTTPFault) in
      var pipeline = Pipeline(
        exporters: [choice.exporter], destination: place.destination, threads: 1, report: report)
      for named in inputs.all where pipeline.isOpen {
        pipeline.read(named.input, with: named.reader)
      }
      if pipeline.finish().completion == .nothing {
        throw problems.first.map(HTTPFault.init) ?? HTTPFault(.failed, "nothing was written")
      }
    }
    return try place.answer(problems: problems.map(\.description)).response
  }
}
