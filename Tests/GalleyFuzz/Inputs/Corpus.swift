import Foundation
import GalleyModel

/// What inputs are made from: the sample stories, and every input that showed something new.
struct Corpus {
  private static let mostKept = 4000
  private(set) var inputs: [[UInt8]]
  private var seen: Set<String> = []

  /// The sample stories of the repository.
  init(besideFile file: String = #filePath) {
    var root = URL(fileURLWithPath: file)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let folder = root.appendingPathComponent("seeds")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    inputs = names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appendingPathComponent(name))).map { Array($0) }
    }
    if inputs.isEmpty { inputs = [Array("Some 40 people were hurt, she said.\n".utf8)] }
  }

  /// Keeps an input from which the program made something that it made from none before.
  ///
  /// This takes the place of coverage: which kinds of blocks, figures and quotes came out of it.
  mutating func keep(_ subject: Subject) {
    var isNew = false
    for trait in traits(of: subject) where seen.insert(trait).inserted { isNew = true }
    if isNew, inputs.count < Self.mostKept { inputs.append(subject.input) }
  }

  private func traits(of subject: Subject) -> [String] {
    let blocks = subject.article.blocks.map(\.kind.rawValue)
    var traits = zip(blocks, blocks.dropFirst()).map { "\($0)>\($1)" }
    for figure in subject.extraction.figures {
      let quantity = figure.quantity
      traits.append(
        """
        \(quantity.kind) \(quantity.unit ?? "-") \(quantity.bound) \(quantity.upper != nil) \
        \(quantity.of != nil) \(figure.direction == nil) \(figure.counts == nil)
        """)
      traits += figure.links.map { "figure \($0.kind) \(figure.block)" }
      traits.append("\(figure.event == nil) \(figure.when == nil) \(figure.where == nil)")
      traits.append(form(of: figure.number.text))
    }
    for quote in subject.extraction.quotes {
      traits.append("\(quote.kind) \(min(quote.parts.count, 5)) \(quote.block)")
      traits.append(said(quote.attribution?.name == nil, quote.attribution?.cue?.text))
    }
    return traits
  }

  /// The look of a number: digits as 0, small letters as a, the rest as it is.
  private func form(of number: String) -> String {
    var form = ""
    for scalar in number.unicodeScalars {
      let sign: Character =
        switch scalar {
        case "0"..."9": "0"
        case "a"..."z": "a"
        default: Character(scalar)
        }
      if form.last != sign { form.append(sign) }
    }
    return form
  }

  private func said(_ nameless: Bool, _ cue: String?) -> String { "\(nameless) said \(cue ?? "-")" }
}
