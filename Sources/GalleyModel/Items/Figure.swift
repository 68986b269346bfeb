/// A number that states a quantity which a reader could check, with all that the copy says of it.
public struct Figure: Hashable, Sendable {
  /// The name inside the article: f1, f2, … in text order; not stable across versions.
  public var id: String
  /// The figure as printed with its bound words, unit and counted noun: "almost 250,000 civilians".
  public var span: TextSpan
  /// The number words alone: "250,000".
  public var number: TextSpan
  /// What the number says.
  public var quantity: Quantity
  /// Ties to other figures of the article.
  public var links: [Link]
  /// The kind of block that it stands in.
  public var block: Block.Kind
  /// The number of the body paragraph, or null in other blocks.
  public var paragraph: Int?
  /// The sentence that it stands in, or what stands around it where that is long.
  public var sentence: String
  /// What the copy says of it beside the quantity, one element or none: half of a figure's size, which
  /// counts where hostile copy has millions of bare numbers.
  private var details: [FigureDetails]

  /// Makes a figure.
  public init(
    id: String, span: TextSpan, number: TextSpan, quantity: Quantity, qualifier: String? = nil,
    direction: Direction? = nil, counts: String? = nil, event: String? = nil, when: String? = nil,
    where place: String? = nil, inQuote: String? = nil, links: [Link] = [], block: Block.Kind,
    paragraph: Int? = nil, sentence: String, attribution: Attribution? = nil
  ) {
    self.id = id
    self.span = span
    self.number = number
    self.quantity = quantity
    self.links = links
    self.block = block
    self.paragraph = paragraph
    self.sentence = sentence
    let details = FigureDetails(
      qualifier: qualifier, direction: direction, counts: counts, event: event, when: when,
      where: place, inQuote: inQuote, attribution: attribution)
    self.details = details == FigureDetails() ? [] : [details]
  }
}

extension Figure {
  /// The bound words as printed ("almost"), or null.
  public var qualifier: String? {
    get { details.first?.qualifier }
    set { change { $0.qualifier = newValue } }
  }

  /// Which way the change goes that it states, or null.
  public var direction: Direction? {
    get { details.first?.direction }
    set { change { $0.direction = newValue } }
  }

  /// What is counted, as printed: "civilians"; null where the copy does not say.
  public var counts: String? {
    get { details.first?.counts }
    set { change { $0.counts = newValue } }
  }

  /// What happened to the counted: "trapped"; null where unknown.
  public var event: String? {
    get { details.first?.event }
    set { change { $0.event = newValue } }
  }

  /// When, as printed: "on Thursday", "since Saturday".
  public var when: String? {
    get { details.first?.when }
    set { change { $0.when = newValue } }
  }

  /// Where, as printed: "the eastern part of Lydd".
  public var `where`: String? {
    get { details.first?.where }
    set { change { $0.where = newValue } }
  }

  /// The id of the quote that holds the figure, or null.
  public var inQuote: String? {
    get { details.first?.inQuote }
    set { change { $0.inQuote = newValue } }
  }

  /// Who is the source, or null where the article names none.
  public var attribution: Attribution? {
    get { details.first?.attribution }
    set { change { $0.attribution = newValue } }
  }

  /// Figures without details have none, so that equal ones are equal.
  private mutating func change(_ edit: (inout FigureDetails) -> Void) {
    var details = self.details.first ?? FigureDetails()
    edit(&details)
    self.details = details == FigureDetails() ? [] : [details]
  }
}

/// What the copy says of a figure beside its quantity.
private struct FigureDetails: Hashable, Sendable {
  var qualifier: String?
  var direction: Direction?
  var counts: String?
  var event: String?
  var when: String?
  var `where`: String?
  var inQuote: String?
  var attribution: Attribution?
}
