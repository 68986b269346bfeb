/// What a template asks for that there is not.
///
/// Mustache passes over unknown names; here the first one is kept so that it can be reported. The
/// template engine offers no other way out than a reference that its values share.
final class TemplateProblems {
  private(set) var first: String?

  func report(_ problem: String) {
    if first == nil { first = problem }
  }
}
