import GalleyModel

/// What holds for the figures of every extraction.
enum FigureChecks {
  static let all: [Check<Extracted>] = [
    Check("figure-span", figureSpan),
    Check("figure-order", figureOrder),
    Check("figure-sentence", figureSentence),
    Check("figure-upper-of", figureUpperOf),
    Check("figure-quote", figureQuote),
    value,
  ]

  /// The number lies in the figure, and both are the article's words.
  @Sendable private static func figureSpan(_ subject: Extracted) -> String? {
    subject.extraction.figures.firstMessage { figure in
      let (whole, number) = (figure.span.range, figure.number.range)
      guard subject.isSound(whole), subject.isSound(number), !number.isEmpty else {
        return "\(figure.id) at \(whole), its number at \(number)"
      }
      guard number.lowerBound >= whole.lowerBound, number.upperBound <= whole.upperBound else {
        return "\(figure.id): number \(number) not in \(whole)"
      }
      return [figure.span, figure.number].firstMessage { span in
        subject.words(at: span.range).utf8.elementsEqual(span.text.utf8)
          ? nil : "\(figure.id) says \(span.text), not \(subject.words(at: span.range))"
      }
    }
  }

  @Sendable private static func figureOrder(_ subject: Extracted) -> String? {
    let figures = subject.extraction.figures
    return zip(figures, figures.dropFirst()).firstMessage { figure, next in
      figure.number.range.upperBound <= next.number.range.lowerBound
        ? nil : "\(figure.id) at \(figure.number.range), then \(next.number.range)"
    }
  }

  @Sendable private static func figureSentence(_ subject: Extracted) -> String? {
    subject.extraction.figures.firstMessage { figure in
      holds(figure.sentence, figure.number.text)
        ? nil : "\(figure.id): \(figure.number.text) not in its sentence: \(figure.sentence)"
    }
  }

  /// A range rises, and a share has a whole.
  @Sendable private static func figureUpperOf(_ subject: Extracted) -> String? {
    subject.extraction.figures.firstMessage { figure in
      let quantity = figure.quantity
      if let upper = quantity.upper, quantity.kind != .score, upper < quantity.value {
        return "\(figure.id): \(figure.number.text) is \(quantity.value) to \(upper)"
      }
      if let whole = quantity.of, whole <= .zero {
        return "\(figure.id): \(figure.number.text) is \(quantity.value) of \(whole)"
      }
      return nil
    }
  }

  /// The quote that a figure stands in exists and reaches over it.
  @Sendable private static func figureQuote(_ subject: Extracted) -> String? {
    subject.extraction.figures.firstMessage { figure in
      guard let id = figure.inQuote else { return nil }
      guard let quote = subject.extraction.quotes.first(where: { $0.id == id }) else {
        return "\(figure.id) in \(id), which is none"
      }
      let isInside = quote.parts.contains { $0.contains(figure.number.range.lowerBound) }
      return isInside ? nil : "\(figure.id) at \(figure.number.range) in \(id) at \(quote.parts)"
    }
  }

  /// Whether a text holds another, byte for byte.
  static func holds(_ text: String, _ part: String) -> Bool {
    let (bytes, wanted) = (Array(text.utf8), Array(part.utf8))
    guard wanted.count <= bytes.count else { return false }
    return (0...bytes.count - wanted.count).contains { bytes[$0...].starts(with: wanted) }
  }
}
