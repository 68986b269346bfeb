import GalleyExporters
import Mustache

/// What a name in a template stands for: words, an element of a list, or all of an article.
///
/// One type stands for all of them: the engine asks at run time what a value can do, and the first
/// question of each kind about a type searches through every conformance in the program.
struct TemplateValue: MustacheCustomRenderable, MustacheTransformable, MustacheParent {
  /// What there is.
  enum Content {
    /// Words, or nothing, which counts as false in a section.
    case words(String?)
    /// What a function made of words.
    case result(String)
    /// An element of a list.
    case element(TemplateElement)
    /// An article or a comparison.
    case item(TemplateItem)
  }

  let content: Content
  let problems: TemplateProblems

  /// Words as they stand in the article, or null.
  init(_ text: String?, _ problems: TemplateProblems) {
    self.init(.words(text?.printable), problems)
  }

  init(_ content: Content, _ problems: TemplateProblems) {
    self.content = content
    self.problems = problems
  }

  var renderText: String {
    switch content {
    case .words(let text): text ?? ""
    case .result(let text): text
    case .element, .item: ""
    }
  }

  var isNull: Bool {
    if case .words(nil) = content { true } else { false }
  }

  /// Words have no parts.
  func child(named name: String) -> Any? {
    switch content {
    case .words, .result: nil
    case .element(let element): element.child(named: name, problems)
    case .item(let item): item.child(named: name, problems)
    }
  }

  /// `left30` and `right12` make a cell, `markdown` escapes; what Mustache itself knows
  /// (`uppercased` …) works, too.
  func transform(_ name: String) -> Any? {
    switch content {
    case .element, .item: return nil
    case .result(let text): return text.transform(name)
    case .words(let text):
      let text = text ?? ""
      if let (alignment, width) = Self.cell(name) {
        return TemplateValue(.result(CellLayout.cell(text, width: width, alignment)), problems)
      }
      if name == "markdown" { return TemplateValue(.result(markdown(text)), problems) }
      if let known = text.transform(name) { return known }
      problems.report(
        "there is no {{\(name)(…)}}; write for example {{left30(…)}} or {{right12(…)}}")
      return nil
    }
  }

  /// The cell that a function makes: `left30`, `right12` and the like.
  static func cell(_ name: String) -> (alignment: CellLayout.Alignment, width: Int)? {
    for (prefix, alignment) in [("left", CellLayout.Alignment.left), ("right", .right)]
    where name.hasPrefix(prefix) {
      guard let width = Int(name.dropFirst(prefix.count)), (1...1000).contains(width) else {
        return nil
      }
      return (alignment, width)
    }
    return nil
  }
}
