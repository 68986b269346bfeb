import GalleyModel

/// What is known of a quotation when its statement has been read.
struct Said {
  /// The number of the saying that it belongs to, or null where nobody says it.
  var saying: Int?
  /// Whether a cue of its own statement, before or behind it, gives it its speaker.
  var hasOwnCue = false
  /// The number of the statement that holds it.
  var statement = 0
  /// The item of the verb that it hangs on; two quotations with one verb share a cue.
  var cue: Int?
  /// Whether it stands alone in its statement.
  var standsAlone = false
  /// Whether the cue is a reporting verb, not just any verb before it.
  var isReported = false
  /// Whether a label inside the marks names its speaker, as in a transcript.
  var isLabelled = false
}

/// Reads the statements of an article in text order and gives each quotation its speaker.
struct StatementReader {
  let copy: TokenizedArticle
  let quotations: [Quotation]
  private(set) var said: [Said]
  private(set) var scopes: [AttributedScope] = []
  private(set) var sayings: [Saying] = []

  /// The last saying that reported what its statement states.
  private var stated: (saying: Int, block: Int, statement: Int)?

  private let statements: Statements
  private var register: SpeakerRegister
  private var clause: Clause
  /// The last saying, for quotations that stand alone.
  private var last: (saying: Int, block: Int, statement: Int)?

  init(copy: TokenizedArticle, quotations: [Quotation]) {
    self.copy = copy
    self.quotations = quotations
    said = Array(repeating: Said(), count: quotations.count)
    statements = Statements(copy: copy, quotations: quotations)
    register = SpeakerRegister(copy: copy)
    clause = Clause(copy: copy, quotations: quotations)
  }

  mutating func read() {
    for number in statements.all.indices { read(number) }
  }

  private mutating func read(_ number: Int) {
    let statement = statements.all[number]
    if let signed = WireSignature(copy: copy).signed(statement) {
      scopes.append(AttributedScope(tokens: signed.words, saying: add(signed.saying)))
    }
    if sign(number) { return }
    let before = scopes.count
    defer { if scopes.count == before { carryOn(number) } }
    guard statement.hasCue || !statement.quotations.isEmpty || endsInColon(statement) else {
      register.keepTopic(of: statement, among: quotations)
      return
    }
    clause.read(statement)
    let reports = ReportFinder(clause: clause).find()
    if reports.isEmpty || reports[0].items.lowerBound > 0 {
      register.keepTopic(of: statement, among: quotations)
    }
    var told: [Int?] = []
    let hasMain = reports.contains { $0.subject != nil && !clause.isReported($0) }
    for report in reports {
      // Of those who speak in the words of another, none is whom "he" means next.
      let isInner = hasMain && clause.isReported(report)
      told.append(saying(report, block: statement.block, isInner: isInner))
    }
    keepScopes(reports, told)
    if scopes.count > before, let last = scopes.last {
      stated = (last.saying, statement.block, number)
    }
    keepEstimates(in: statement.block, behind: before)
    var hasStated = false
    for (report, saying) in zip(reports, told) {
      guard let saying, let subject = report.subject, subject.kind != .relative,
        !clause.isShare(subject), !hasStated || clause.isMain(subject)
      else { continue }
      hasStated = hasStated || isStating(report)
      last = (saying, statement.block, number)
    }
    if let speaker = lastStating(reports)?.subject, speaker.kind == .nominal {
      register.forgetPerson(before: statement.block)
    }
    attributeQuotations(number, reports, told)
    if clause.tags.last == .colon, statement.quotations.isEmpty {
      announce(reports, statement, number)
    }
  }

  /// "— Anna Berg, mayor of Marrow": a line of its own signs the quotation that fills the one before.
  private mutating func sign(_ number: Int) -> Bool {
    let statement = statements.all[number]
    guard number > 0, statement.quotations.isEmpty,
      statement.tokens == copy.blockTokens[statement.block], let first = statement.tokens.first,
      copy.tokens[first].kind == .dash || copy.tokens[first].kind == .hyphen,
      let signed = statements.all[number - 1].quotations.last,
      quotations[signed].block == statement.block - 1, said[signed].standsAlone,
      !said[signed].hasOwnCue
    else { return false }
    clause.read(statement)
    guard let report = clause.signature, let saying = saying(report, block: statement.block) else {
      return false
    }
    said[signed].saying = saying
    said[signed].hasOwnCue = true
    said[signed].isReported = true
    said[signed].cue = first
    last = (saying, statement.block, number)
    return true
  }

  /// Whether a statement without quotations ends in a colon.
  private func endsInColon(_ statement: Statement) -> Bool {
    statement.tokens.last.map { copy.tokens[$0].kind == .colon } ?? false
  }

  /// "Doe made the following comment:" gives the quotation in the next paragraph its speaker.
  private mutating func announce(_ reports: [Report], _ statement: Statement, _ number: Int) {
    let attributor = QuoteAttributor(clause: clause, reports: reports)
    guard let report = attributor.colon(clause.count - 1),
      let saying = saying(report, block: statement.block)
    else { return }
    last = (saying, statement.block, number)
  }

  private mutating func attributeQuotations(
    _ number: Int, _ reports: [Report], _ told: [Int?]
  ) {
    let statement = statements.all[number]
    guard !statement.quotations.isEmpty else { return }
    let attributor = QuoteAttributor(clause: clause, reports: reports)
    for item in 0..<clause.count {
      guard let quotation = clause.quotation(item) else { continue }
      said[quotation].statement = number
      said[quotation].standsAlone = attributor.standsAlone(item)
      if let label = register.label(of: quotations[quotation]) {
        said[quotation].saying = add(label)
        said[quotation].isLabelled = true
        said[quotation].hasOwnCue = true
        said[quotation].isReported = true
      } else if let report = attributor.report(ofQuotationAt: item) {
        let known = reports.firstIndex { $0.verb == report.verb }
        if let known {
          said[quotation].saying = told[known]
        } else {
          said[quotation].saying = saying(report, block: statement.block)
        }
        said[quotation].hasOwnCue = true
        said[quotation].cue = Int(clause.items[report.verb])
        said[quotation].isReported = known != nil || report.form == .colon
      } else if said[quotation].standsAlone || quotations[quotation].isContinuation
        || clause.tags[0] == .gerund
        || last?.block == statement.block && last?.statement == number - 1
      {
        carry(to: quotation, in: statement)
      }
      if let saying = said[quotation].saying { last = (saying, statement.block, number) }
    }
  }

  /// A quotation that stands alone is said by whoever spoke last, here or in the paragraph before.
  private mutating func carry(to quotation: Int, in statement: Statement) {
    guard let last, statement.block - last.block <= 2 else { return }
    said[quotation].saying = last.saying
    // "Mia Lund, the harbour master, wants the pier gone." A paragraph of her own words follows.
    if said[quotation].standsAlone, last.block < statement.block - 1,
      let person = register.introduced(in: statement.block - 1)
    {
      said[quotation].saying = add(Saying(name: person.name, role: person.role))
    }
  }

  private mutating func add(_ saying: Saying) -> Int {
    sayings.append(saying)
    return sayings.count - 1
  }

  /// Adds the saying that a report tells of, and returns its number.
  private mutating func saying(_ report: Report, block: Int, isInner: Bool = false) -> Int? {
    let cue = clause.tokens(of: report.cue)
    let addressee = report.addressee.isEmpty ? nil : clause.tokens(of: report.addressee)
    guard let subject = report.subject else {
      return addressee.map { add(Saying(cue: cue, addressee: $0)) }
    }
    let speaker =
      clause.isShare(subject) ? nil : register.speaker(subject, in: clause, block: block)
    if let speaker, subject.kind != .relative {
      register.keep(speaker, block: block, inFocus: !isInner)
    }
    return add(
      Saying(
        name: speaker?.name, role: speaker?.role, mention: clause.tokens(of: subject.items),
        cue: cue, addressee: addressee))
  }

  /// What a statement reports; a clause that closes it outranks those inside what it reports.
  private mutating func keepScopes(_ reports: [Report], _ told: [Int?]) {
    var closing = 0
    var isOpen = false
    for report in reports where isStating(report) && clause.closes(report) {
      closing = report.verb
    }
    for (report, saying) in zip(reports, told) {
      guard let saying, report.verb >= closing, isStating(report), let subject = report.subject
      else { continue }
      if subject.kind == .relative {
        if let aside = clause.asideTokens(of: report) {
          scopes.append(AttributedScope(tokens: aside, saying: saying))
        }
        continue
      }
      guard !clause.isShare(subject), !isOpen || clause.isMain(subject),
        let tokens = clause.reportedTokens(of: report)
      else { continue }
      isOpen = isOpen || tokens.lowerBound > report.verb && report.form == .plain
      scopes.append(AttributedScope(tokens: tokens, saying: saying))
      if let opening = clause.stateOfCount(before: report) {
        scopes.append(AttributedScope(tokens: opening, saying: saying))
      }
    }
  }

  /// "above analysts' forecast of $2 million": the number alone is theirs.
  ///
  /// Inside what somebody else says it is theirs who say it.
  private mutating func keepEstimates(in block: Int, behind first: Int) {
    guard clause.tags.contains(.number) else { return }
    let told = first..<scopes.count
    for estimate in EstimateFinder(clause: clause).find() {
      let words = clause.tokens(of: estimate.items)
      guard !told.contains(where: { scopes[$0].tokens.contains(words.lowerBound) }),
        let owner = register.speaker(estimate.owner, in: clause, block: block)
      else { continue }
      let saying = Saying(
        name: owner.name, role: owner.role, mention: clause.tokens(of: estimate.owner.items),
        cue: clause.tokens(of: estimate.cue..<estimate.cue + 1))
      scopes.append(AttributedScope(tokens: words, saying: add(saying)))
    }
  }

  /// "Of those, four were children", "Another 30 were hurt": words that plainly go on with what the
  /// sentence before reports have its source.
  private mutating func carryOn(_ number: Int) {
    let statement = statements.all[number]
    guard let known = stated, known.statement == number - 1, known.block == statement.block,
      ContinuingSentence(copy: copy).goesOn(
        statement.tokens, ofPoll: sayings[known.saying].mention.map(isPoll) ?? false)
    else { return }
    scopes.append(AttributedScope(tokens: statement.tokens, saying: known.saying))
    stated = (known.saying, known.block, number)
  }

  /// Whether a source is a poll: "an exit poll for the Herald", "the survey".
  private func isPoll(_ mention: Range<Int>) -> Bool {
    mention.contains {
      copy.tokens[$0].classes.contains(.polling) && copy.tokens[$0].classes.contains(.body)
    }
  }

  private func lastStating(_ reports: [Report]) -> Report? {
    for report in reports.reversed() where isStating(report) { return report }
    return nil
  }

  /// "appeared to show", "failed to declare £5,000", "must report 12 cases": an infinitive states with "that"
  /// behind it, or where saying goes on ("continued to claim").
  private func isMeant(_ report: Report) -> Bool {
    let verb = report.verb
    guard clause.tags[verb] == .infinitive, !clause.isSay(verb) else { return false }
    let start = clause.groupStart(of: verb)
    if let link = (start..<verb).last(where: { clause.tags[$0] == .to }) {
      if clause.goesOn(before: link) { return false }
      // "The coroner is to write to the council" has yet to do it.
      if clause.classes(link - 1).contains(.being) { return true }
    } else if clause.tag(start) == .auxiliary {
      return clause.isModal(in: start..<verb)
    }
    return clause.tag(verb + 1) != .that && report.addressee.isEmpty
  }

  private func isStating(_ report: Report) -> Bool {
    (clause.classes(report.verb).contains(.stating) || clause.reportsClause(report))
      && !isMeant(report) && !clause.takesThing(report)
      && report.subject.map({ clause.isMute($0, with: report.verb) }) != true
      && !clause.seesWithEyes(report)
      || report.form == .phrase || report.form == .value || clause.isPollsOwn(report.verb)
      || clause.classes(report.verb).contains(.valuing)
  }
}
