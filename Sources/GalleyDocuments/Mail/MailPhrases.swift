/// What people and programs write around the story in a mail.
enum MailPhrases {
  private static let greetings: Set<String> = [
    "hi", "hello", "hey", "dear", "morning", "afternoon", "evening", "greetings",
  ]
  private static let closings: Set<String> = [
    "regards", "best regards", "kind regards", "warm regards", "many thanks", "thanks", "thank you",
    "best", "best wishes", "all the best", "cheers", "sincerely", "yours sincerely", "yours",
    "yours faithfully", "with kind regards", "with best wishes", "thanks and regards",
    "thanks again",
    "rgds", "kr",
  ]
  private static let contacts: Set<Substring> = [
    "tel", "ph", "phone", "mob", "mobile", "cell", "fax", "skype", "twitter", "email", "e", "m",
    "t",
    "linkedin", "whatsapp", "office", "direct", "web", "desk", "telephone", "signal", "instagram",
    "facebook",
  ]
  private static let notices = [
    "this email", "this e-mail", "this message", "this communication", "unsubscribe",
    "intended recipient", "the information contained", "legally privileged", "mailing list",
    "update your preferences", "view this email in your browser", "scanned for viruses",
    "consider the environment", "you are receiving this", "you received this",
  ]
  private static let noticeWords = [
    "confidential", "privileged", "in error", "intended", "delete", "virus", "disclaimer",
    "unsubscribe", "subscribed", "preferences", "views expressed", "browser", "environment before",
    "before printing",
  ]

  /// A greeting: "Hi all,", "Dear editor," or "Good morning".
  static func isGreeting(_ line: Substring) -> Bool {
    let words = line.lowercased().split { !$0.isLetter && $0 != "'" }
    guard let first = words.first, words.count <= 6, line.count < 60 else { return false }
    let isKnown =
      greetings.contains(String(first))
      || first == "good" && words.dropFirst().first.map { greetings.contains(String($0)) } ?? false
    return isKnown && (line.last.map { ",!:–—-".contains($0) } ?? false || words.count < 3)
  }

  /// A closing: "Kind regards,".
  static func isClosing(_ line: Substring) -> Bool {
    guard line.count < 40 else { return false }
    if line.hasPrefix("Sent from my ") || line.hasPrefix("Get Outlook for ") { return true }
    let words = line.lowercased().split { !$0.isLetter }.joined(separator: " ")
    return closings.contains(words)
  }

  /// A line by which somebody can be reached: a number, an address, a name on a network.
  static func isContact(_ line: Substring) -> Bool {
    guard line.count <= 100, line.split(whereSeparator: \.isWhitespace).count <= 12 else {
      return false
    }
    if isSentence(line) { return false }
    let digits = line.count(where: \.isNumber)
    let isNumber =
      digits >= 7 && line.count { $0.isLetter } <= 20
      && line.allSatisfy {
        $0.isLetter || $0.isNumber || $0.isWhitespace || "+-().:/|,".contains($0)
      }
    if isNumber { return true }
    if line.contains("@"), line.split(whereSeparator: \.isWhitespace).count <= 5 { return true }
    if line.hasPrefix("www.") || line.hasPrefix("http") { return true }
    guard let colon = line.prefix(16).firstIndex(of: ":") else { return false }
    let label = line[..<colon].lowercased().split { !$0.isLetter }
    return label.first.map { contacts.contains($0) } ?? false
  }

  /// A short line that is no sentence: a name, a post, an agency.
  static func isCardLine(_ line: Substring) -> Bool {
    !line.isEmpty && line.count <= 60 && line.split(whereSeparator: \.isWhitespace).count <= 9
      && !isSentence(line) && line.last != ":"
  }

  /// A notice of lawyers, scanners or lists.
  static func isNotice(_ line: Substring) -> Bool {
    let text = line.prefix(2000).lowercased()
    return notices.contains { text.contains($0) } && noticeWords.contains { text.contains($0) }
  }

  private static func isSentence(_ line: Substring) -> Bool {
    guard let last = line.last(where: { !"\"'”’)".contains($0) }) else { return false }
    return ".!?".contains(last) && line.split(whereSeparator: \.isWhitespace).count > 3
  }
}
