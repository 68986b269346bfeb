import Mustache

/// A list as a template sees it: the elements of a section and, where words stand, how many there are.
///
/// The engine prints what it does not know as Swift describes it, so that a list has a type of its
/// own. `{{figures}}` is the number that the table of articles has under this name. Elements are made
/// when a section comes to them: those of a long article would take a hundred times its size.
struct TemplateList: MustacheSequence, MustacheTransformable, MustacheCustomRenderable {
  let count: Int
  let problems: TemplateProblems
  private let element: (Int) -> TemplateValue

  /// Makes a list.
  /// - Parameter element: Makes the element at a place, from 0 on.
  init(count: Int, _ problems: TemplateProblems, element: @escaping (Int) -> TemplateValue) {
    self.count = count
    self.problems = problems
    self.element = element
  }

  func makeIterator() -> AnyIterator<TemplateValue> {
    var place = 0
    return AnyIterator {
      guard place < count else { return nil }
      defer { place += 1 }
      return element(place)
    }
  }

  /// `reversed` makes another list, `first` and `last` an element; every other function is one of
  /// words, and takes the number.
  func transform(_ name: String) -> Any? {
    switch name {
    case "first": count == 0 ? nil : element(0)
    case "last": count == 0 ? nil : element(count - 1)
    case "reversed": TemplateList(count: count, problems) { element(count - 1 - $0) }
    case "count": count
    case "empty": count == 0
    default: TemplateValue(renderText, problems).transform(name)
    }
  }

  var renderText: String { String(count) }

  /// A list without elements is a list.
  var isNull: Bool { false }
}
