/// Reporting verbs, the base form a line, with irregular forms behind it.
enum CueVerbs {
  static let text = """
    say said
    tell told
    add added
    announce
    argue
    ask
    claim
    estimate
    report
    state
    warn
    write wrote written
    """
}
