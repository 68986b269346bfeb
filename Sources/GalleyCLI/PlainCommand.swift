import ArgumentParser

/// Commands that are typed with files alone, as most are: `galley extract storm.txt`.
///
/// The parser looks at every option there is, and asks the Swift runtime about the type of each, which
/// takes longer than an article does; where nothing begins with a hyphen there is nothing for it to find.
enum PlainCommand {
  /// The command; null where the parser has to read what was typed.
  static func reading(_ arguments: [String]) -> (any ParsableCommand)? {
    let files = Array(arguments.dropFirst())
    guard files.allSatisfy({ $0 == "-" || !$0.hasPrefix("-") }) else { return nil }
    switch (arguments.first, files.count) {
    case ("extract", 1...): return ExtractCommand(inputs: files)
    case ("diff", 2): return DiffCommand(old: files[0], new: files[1])
    default: return nil
    }
  }
}

// The parser's properties have no value before they are set, each of them.

extension ExtractCommand {
  fileprivate init(inputs: [String]) {
    self.init()
    self.inputs = inputs
    formats = .untyped
    jobs = nil
    recursive = false
  }
}

extension DiffCommand {
  fileprivate init(old: String, new: String) {
    self.init()
    self.old = old
    self.new = new
    others = []
    formats = .untyped
    only = nil
    outlets = false
    check = false
    paragraphs = false
    stat = false
    brief = false
    exitCode = .any
    color = .auto
  }
}

extension FormatOptions {
  fileprivate static var untyped: FormatOptions {
    var options = FormatOptions()
    options.from = nil
    options.field = []
    options.to = nil
    options.out = nil
    options.force = false
    options.template = nil
    options.templates = nil
    options.bom = false
    options.delimiter = nil
    options.decimal = nil
    options.faithful = false
    options.stamp = false
    options.checks = nil
    options.width = nil
    options.timeLimit = nil
    return options
  }
}
