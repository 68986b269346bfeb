import GalleyCheck
import GalleyModel
import GalleyTestSupport
import Testing

/// What a copy editor would raise on short copy: a slip and its nearest traps side by side.
@Suite struct CheckCaseTests {
  @Test(arguments: CaseFile.all(in: "CheckCases"))
  func `The queries are those of the cases`(_ file: CaseFile) throws {
    let differences = try file.differences {
      rows($0.split(separator: "\n").joined(separator: "\n\n"))
    }
    #expect(differences.joined(separator: "\n") == "")
  }

  @Test func `Every rule has an example in the documentation, and raises it`() throws {
    let blocks = try Document.article("Checking").blocks("copy")
    var raised = Set<String>()
    for block in blocks {
      let copy = block.lines.filter { !$0.hasPrefix("  ") }.joined(separator: "\n")
      let wanted = block.lines.filter { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
      #expect(rows(copy) == wanted)
      raised.formUnion(
        wanted.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) })
    }
    #expect(raised == Set(Query.Rule.allCases.map(\.rawValue)))
  }

  @Test(arguments: Query.Rule.allCases)
  func `Every rule has a manual that tells what it leaves alone`(_ rule: Query.Rule) {
    let manual = Checker.manual(of: rule)
    #expect(manual.hasPrefix("\(rule.rawValue): "))
    #expect(manual.contains("Raised: "))
    #expect(manual.contains("Left alone: "))
  }

  @Test func `Rules and levels that are not asked for are not raised`() {
    let copy =
      "Permits cost £1,20,00. Seven in ten people in Westmere think the hospital is unsafe."
    func rules(_ checker: Checker) -> [Query.Rule] {
      checker.check(extraction(of: copy)).queries.map(\.rule)
    }
    #expect(rules(Checker()) == [.malformed, .source])
    #expect(rules(Checker(rules: [.source])) == [.source])
    #expect(rules(Checker(levels: [.error])) == [.malformed])
  }

  @Test func `Copy in another language is not checked`() {
    let copy =
      "Bei dem Verstoß muss der Verein 100.000 Euro zahlen, und auch die 50.000 Mann der Firma sind "
      + "nicht zufrieden, sagte der Leiter am Freitag. Das ist nicht gut für die Stadt, sagte er."
    let extraction = extraction(of: copy)
    #expect(Checker().check(extraction).queries == [])
    #expect(extraction.article.isForeign)
  }

  @Test func `A query on words that a line end parts is told on one line`() {
    let copy = "The storm left an estimated\nvillages without power, the mayor said on\nSunday."
    let messages = Checker().check(extraction(of: copy)).queries.map(\.message)
    #expect(messages == ["\"an estimated villages\" lacks a number"])
  }

  @Test(
    arguments: [
      "The list has N things: Ann, Tom and Ida.", "Ida, N, was born in 1950. The N-year-old died.",
      "A crowd of N people marched.", "It needs two-thirds of the votes. It has 12 of N votes.",
      "The fair opened N years ago, in 2009. It is Monday, 5 October 2026.",
      "Ida Ray was born in June 1938. She died in March 2026, aged N.",
    ])
  func `Numbers that no machine can count to are read`(_ copy: String) {
    for number in ["9223372036854775807", "99999999999999999999", "340 million trillion"] {
      let text = copy.replacing("N", with: number)
      #expect(Checker().check(extraction(of: text)).extraction.article.text == text)
    }
  }

  @Test func `Any text can be checked`() {
    // Numbers, marks and names cut off and put together at random.
    let pieces = [
      "£", "1,20,", "3..", "\"", "“", "'", " from ", " to ", "six of 24", ", or ", "40%", "(", ")",
      "\n\n", ". ", "Mr Kel",
      "dy ", "born in 1950 ", "turned 64 ", "Monday, Oct. 5, ", "at least ", "killed ", "people ",
      "é", "million ", ": ",
      "Ksh. 500", "US $", "R5 000", "damage of ", "cost ", "No. 4 ", "Rs. 3m ", "U.S. ",
      "crowd of ",
      "two hours and 10 minutes ", "from 3 March ", "until 14 April ", "the other ", "respectively",
      "doubled ", "a fifth fewer ", "than the ", "in all", "a trio ", "fortnight ", "led by ",
      "three ", "That is ", "twice the ", "12", "-", "and ", "of the dead ", "“”", "’s ", "5-3 ",
    ]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<100 {
      let copy = (0..<60).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let review = Checker().check(extraction(of: copy))
      let text = Array(review.extraction.article.text.utf8)
      for query in review.queries {
        #expect(String(decoding: text[query.span.range], as: UTF8.self) == query.span.text)
        #expect(!query.span.range.isEmpty)
      }
    }
  }

  /// The queries on copy.
  private func rows(_ copy: String) -> [String] {
    Checker().check(extraction(of: copy)).queries.map {
      "\($0.level.rawValue) \($0.rule.rawValue) [\($0.span.text)] \($0.message)"
    }
  }
}
