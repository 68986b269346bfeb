import GalleyModel

/// Labels of a transcript.
extension SpeakerRegister {
  /// Who speaks by the label inside the marks, such as `"DOE: Good morning.`; null without one.
  func label(of quotation: Quotation) -> Saying? {
    let first = quotation.words.lowerBound
    guard quotation.words.count > 2, copy.tokens[first].style.contains(.allCapitals),
      copy.tokens[first + 1].kind == .colon
    else { return nil }
    let speaker = names.person(surname: copy.hash(of: first)).map {
      full($0, core: first..<first + 1, sex: .unknown)
    }
    return Saying(
      name: speaker?.name ?? copy.text(of: first..<first + 1), role: speaker?.role,
      mention: first..<first + 1, cue: first + 1..<first + 2)
  }
}
