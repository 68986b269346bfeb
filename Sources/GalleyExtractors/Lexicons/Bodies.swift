/// Nouns for bodies and documents that speak, singular; the plural is known with them.
enum Bodies {
  static let text = """
    agency
    ministry
    report
    survey
    study
    """
}
