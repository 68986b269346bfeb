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

  /// The markers with their joints: so few that looking at each is faster than a table.
  private static func joints(_ lexicon: String) -> [(marker: String, joints: [String])] {
    var markers: [(marker: String, joints: [String])] = []
    LexiconEntries.forEach(of: lexicon) { bytes, places in
      let words = places.map { String(decoding: bytes[$0], as: UTF8.self) }
      if let marker = words.first { markers.append((marker, Array(words.dropFirst()))) }
    }
    return markers
  }
}
