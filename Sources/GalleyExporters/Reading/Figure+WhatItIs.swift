package import GalleyModel

extension Figure {
  /// What it is a number of, in a few words: "people killed"; null where the copy does not say.
  package var whatItIs: String? {
    guard let counts else {
      let words = [kindWord, event].compactMap { $0 }
      return words.isEmpty ? nil : words.joined(separator: ", ")
    }
    guard let event, !counts.contains(event) else { return counts }
    return counts + " " + event
  }

  private var kindWord: String? {
    quantity.kind == .count ? nil : quantity.kind.rawValue
  }
}

extension Attribution {
  /// Who says it, with the role where that is not a part of the name: "Ann Lee, mayor of Lydd".
  package var says: String? {
    guard let name else { return role }
    guard let role, !name.contains(role) else { return name }
    return name + ", " + role
  }
}
