import GalleyExporters
import GalleyModel

/// Looks for names in a template that nothing has, before anything is written with it.
struct TemplateCheck {
  /// A section that the tag stands in.
  private enum Section {
    /// The elements of a list.
    case list(TemplateNames.Scope)
    /// Words, or a condition.
    case words
  }

  private var sections: [Section] = []

  /// What is wrong with the names of a template, with the line and the name that was probably
  /// meant; null where nothing is.
  static func problem(in source: String) -> String? {
    var check = TemplateCheck()
    for tag in TemplateTag.all(in: source) {
      if let problem = check.problem(with: tag) { return "line \(tag.line): \(problem)" }
    }
    return nil
  }

  /// What the engine would not come to an end with: sections or functions too deep in one another, as
  /// it calls itself for each, and copies for each function those around it; or too many tags, as it
  /// walks through the rest of the template for each; null where nothing is.
  static func sizeProblem(in source: String) -> String? {
    let tags = TemplateTag.all(in: source)
    let length = source.utf8.count
    if tags.count > longestWalk / max(length, 1) {
      return "it has \(tags.count) tags in \(length / 1000) kB, too many to read; leave some out"
    }
    var depth = 0
    for tag in tags {
      if tag.brackets > TemplateTag.mostFunctions {
        return "line \(tag.line): more than \(TemplateTag.mostFunctions) functions stand around one"
          + " name; leave some out"
      }
      switch tag.kind {
      case .section, .inverted, .part: depth += 1
      case .close: depth = max(0, depth - 1)
      case .value, .other: continue
      }
      if depth > deepest {
        return "line \(tag.line): more than \(deepest) sections stand in one another; close some"
      }
    }
    return nil
  }

  /// The most sections in one another; templates that people write have fewer than ten.
  private static let deepest = 100
  /// The most tags times bytes, a few seconds' work; templates that people write have a hundredth.
  private static let longestWalk = 1_000_000_000

  private mutating func problem(with tag: TemplateTag) -> String? {
    switch tag.kind {
    case .other: return nil
    case .part: return "a template stands alone; write out what {{\(tag.name)}} is to hold"
    case .close:
      sections.removeLast(sections.isEmpty ? 0 : 1)
      return nil
    case .value, .section, .inverted:
      let problem = functionProblem(tag) ?? nameProblem(tag) ?? loopProblem(tag)
      if tag.kind == .section { sections.append(section(opened: tag)) }
      if tag.kind == .inverted { sections.append(.words) }
      return problem
    }
  }

  private func section(opened tag: TemplateTag) -> Section {
    guard tag.functions != ["empty"], !innerNames.contains(tag.name) else { return .words }
    return TemplateNames.lists.first { $0.list == tag.name }.map(Section.list) ?? .words
  }

  /// The names of the elements of the lists that the tag stands in, the innermost first.
  private var innerNames: [String] {
    sections.reversed().flatMap { section -> [String] in
      if case .list(let scope) = section { return scope.names.map(\.name) }
      return []
    }
  }

  private func nameProblem(_ tag: TemplateTag) -> String? {
    if tag.name.hasPrefix(".") || tag.name.isEmpty && !tag.functions.isEmpty { return nil }
    let name = String(tag.name.prefix { $0 != "." })
    let known =
      innerNames + TemplateNames.top.names.map(\.name) + TemplateNames.lists.compactMap(\.list)
    if known.contains(name) { return nil }
    if let owner = TemplateNames.lists.first(where: { $0.names.map(\.name).contains(name) }) {
      return "there is no value called {{\(name)}} here; it belongs to {{#\(owner.list ?? "")}}"
    }
    let advice = nearestName(to: name, in: known).map { "; did you mean {{\($0)}}?" } ?? ""
    return "there is no value called {{\(name)}}\(advice)"
  }

  /// A list inside of itself: twenty of them would be as good as endless.
  private func loopProblem(_ tag: TemplateTag) -> String? {
    guard tag.kind == .section, case .list(let scope) = section(opened: tag) else { return nil }
    let isOpen = sections.contains { section in
      if case .list(let open) = section { open == scope } else { false }
    }
    return isOpen
      ? "{{#\(tag.name)}} stands inside of itself; close it with {{/\(tag.name)}} before" : nil
  }

  private func functionProblem(_ tag: TemplateTag) -> String? {
    let known = TemplateNames.functions.map(\.name)
    for function in tag.functions where !known.contains(function) {
      if TemplateValue.cell(function) != nil { continue }
      let advice =
        nearestName(to: function, in: known).map { "did you mean {{\($0)(…)}}?" }
        ?? "write for example {{left30(…)}} or {{right12(…)}}"
      return "there is no {{\(function)(…)}}; \(advice)"
    }
    return nil
  }
}
