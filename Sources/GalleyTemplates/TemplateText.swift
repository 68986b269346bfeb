import Mustache

/// A value in a template: words, or nothing, which counts as false in a section.
struct TemplateText: MustacheCustomRenderable, MustacheTransformable, MustacheParent {
  let text: String?
  let problems: TemplateProblems

  init(_ text: String?, _ problems: TemplateProblems) {
    self.text = text.map(CellLayout.clean)
    self.problems = problems
  }

  var renderText: String { text ?? "" }

  var isNull: Bool { text == nil }

  /// Words have no parts.
  func child(named name: String) -> Any? { nil }

  /// `left30` and `right12` make a cell, `markdown` escapes; what Mustache itself knows
  /// (`uppercased` …) works, too.
  func transform(_ name: String) -> Any? {
    if let width = Self.width(in: name, after: "left") {
      return CellLayout.cell(renderText, width: width, .left)
    }
    if let width = Self.width(in: name, after: "right") {
      return CellLayout.cell(renderText, width: width, .right)
    }
    if name == "markdown" { return markdown(renderText) }
    if let known = renderText.transform(name) { return known }
    problems.report("there is no {{\(name)(…)}}; write for example {{left30(…)}} or {{right12(…)}}")
    return nil
  }

  /// True for `left30`, `right12` and the like.
  static func isCell(_ name: String) -> Bool {
    width(in: name, after: "left") != nil || width(in: name, after: "right") != nil
  }

  private static func width(in name: String, after prefix: String) -> Int? {
    guard name.hasPrefix(prefix), let width = Int(name.dropFirst(prefix.count)) else { return nil }
    return (1...1000).contains(width) ? width : nil
  }
}
