import Mustache

/// A list as a template sees it: the elements of a section and, where words stand, how many there are.
///
/// The engine prints what it does not know as Swift describes it, so that a list has a type of its
/// own. `{{figures}}` is the number that the table of articles has under this name.
struct TemplateList: MustacheSequence, MustacheTransformable, MustacheCustomRenderable {
  let elements: [TemplateValue]
  let problems: TemplateProblems

  init(_ elements: [TemplateValue], _ problems: TemplateProblems) {
    self.elements = elements
    self.problems = problems
  }

  func makeIterator() -> IndexingIterator<[TemplateValue]> { elements.makeIterator() }

  /// `reversed` makes another list, `first` and `last` an element; every other function is one of
  /// words, and takes the number.
  func transform(_ name: String) -> Any? {
    switch name {
    case "first": elements.first
    case "last": elements.last
    case "reversed": TemplateList(elements.reversed(), problems)
    case "count": elements.count
    case "empty": elements.isEmpty
    default: TemplateValue(renderText, problems).transform(name)
    }
  }

  var renderText: String { String(elements.count) }

  /// A list without elements is a list.
  var isNull: Bool { false }
}
