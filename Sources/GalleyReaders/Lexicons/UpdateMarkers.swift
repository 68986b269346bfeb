extension Lexicon {
  /// Words that mark a version before a headline, as printed, and what may join them to it:
  /// `-` a hyphen, `:` a colon, a dash between spaces, or brackets around the marker.
  ///
  /// Numbers stand by themselves: `UPDATE 2-`, `(2nd LD)`.
  static let updateMarkers = joints(
    """
    UPDATE          - :
    UPDATED         - :
    Update            :
    Updated           :
    WRAPUP          - :
    WRAP            - :
    WRITETHRU       - :
    Writethru       - :
    LD              - :
    Ld              - :
    LEAD              :
    REFILE          - :
    REFILING        - :
    RPT             - :
    REPEAT          - :
    REPEATS         - :
    RECAST          - :
    RECASTS         - :
    CORRECT         - :
    CORRECTED       - :
    Corrected         :
    CORRECTION      - :
    Correction        :
    (OFFICIAL)      - :   # CORRECTED-(OFFICIAL)-
    CLARIFIED       - :
    CLARIFICATION   - :
    WITHDRAWN       - :
    WITHDRAWAL      - :
    KILL              :
    ADVISORY        - :
    URGENT          - :
    BREAKING        - :
    Breaking          :
    FLASH             :
    ALERT             :
    DEVELOPING      - :
    """)

  private static func joints(_ lexicon: String) -> [String: Set<String>] {
    var markers: [String: Set<String>] = [:]
    for line in lexicon.split(separator: "\n") {
      let words = line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
      if let marker = words.first { markers[marker] = Set(words.dropFirst()) }
    }
    return markers
  }
}
