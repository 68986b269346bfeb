import GalleyGrammar

extension PhraseReader {
  /// The verb group that begins at an index, or null: auxiliaries, adverbs, verbs and infinitives that
  /// hang on them in one ("has not been able to", "is expected to rise").
  func verbGroup(at index: Int) -> Phrase? {
    var position = index
    var verb: Int?
    var hasBe = false
    var form = Phrase.VerbForm.none
    while position < text.range.upperBound, figures.figure(at: position) == nil {
      let tag = text.tag(position)
      switch tag {
      case .to:
        guard isInfinitive(position) else { return group(index, verb, form) }
        if verb == nil { form = .infinitive }
        position += 1
        continue
      case .rb, .rbr, .rp:
        // Adverbs stand between verbs; those behind the last are no part of the group.
        guard verb != nil || form == .infinitive || startsVerb(position), isVerbAhead(position)
        else {
          return group(index, verb, form)
        }
      case .md, .vbd, .vbz, .vbp:
        if verb != nil, form != .none, tag != .md || form.isFinite {
          return group(index, verb, form)
        }
        guard text.isKind(position, .word) || text.isKind(position, .clitic) else {
          return group(index, verb, form)
        }
        verb = position
        form = .finite
        hasBe = text.has(position, .being) || text.isKind(position, .clitic)
      case .vb:
        if verb == nil, form != .infinitive { form = .finite }
        verb = position
        hasBe = text.has(position, .being)
      case .vbn:
        if verb == nil { form = .past }
        if form.isFinite, hasBe { form = .passive }
        verb = position
        hasBe = text.has(position, .being)
      case .vbg:
        if let verb, !text.has(verb, [.auxiliary, .being]) { return group(index, verb, form) }
        if verb == nil { form = .present }
        verb = position
        hasBe = text.has(position, .being)
      default:
        return group(index, verb, form)
      }
      position += 1
    }
    return group(index, verb, form)
  }

  private func group(_ index: Int, _ verb: Int?, _ form: Phrase.VerbForm) -> Phrase? {
    verb.map {
      Phrase(kind: .verb, tokens: index..<$0 + 1, head: $0, core: $0, form: form)
    }
  }

  /// Whether "to" opens an infinitive: "to fall", "to sharply reduce".
  private func isInfinitive(_ position: Int) -> Bool {
    var next = position + 1
    while text.tag(next) == .rb, next < position + 3 { next += 1 }
    return text.tag(next) == .vb
  }

  /// Whether an adverb leads to a verb: "sharply cut", "not been".
  private func isVerbAhead(_ position: Int) -> Bool {
    var next = position + 1
    while text.tag(next) == .rb || text.tag(next) == .rbr, next < position + 3 { next += 1 }
    return text.tag(next).isVerb || text.tag(next) == .to && isInfinitive(next)
  }

  /// An adverb that opens a group stands right before its verb: "sharply cut".
  private func startsVerb(_ position: Int) -> Bool { text.tag(position + 1).isVerb }
}
