import GalleyModel

/// What two texts are to one another.
enum StoryRelation {
  /// Versions of one story, one older than the other.
  case versions
  /// What two outlets tell of one event; neither is older.
  case outlets
  /// Nothing that is worth comparing.
  case unrelated

  /// Tells which, whichever text came first.
  /// - Parameters:
  ///   - isTold: Whether somebody says that these are two outlets.
  ///   - notes: What the versions say of their changes.
  init(_ text: TextAlignment, isTold: Bool, notes: [VersionNote]) {
    if isTold {
      self = .outlets
      return
    }
    let left = text.left.extraction.article
    let right = text.right.extraction.article
    if left.marker != nil || right.marker != nil || VersionNotes.tellOfChanges(notes) {
      self = .versions
      return
    }
    let isLike = Self.sharesHeadline(left, right) || Self.sharesWords(text)
    switch Self.publishersAgree(left, right) {
    case false?:
      self = isLike || EventLikeness(text).isOneEvent ? .outlets : .unrelated
    case true? where !isLike:
      // Two stories of one desk on one event: Monday's and Tuesday's.
      self = .unrelated
    case true?, nil:
      self = isLike ? .versions : EventLikeness(text).isOneEvent ? .outlets : .unrelated
    }
  }

  private static func sharesHeadline(_ left: Article, _ right: Article) -> Bool {
    guard let a = left.headline, let b = right.headline else { return false }
    return isSameText(a, b)
  }

  /// Whether both name who publishes them, and it is the same; null where one does not.
  private static func publishersAgree(_ left: Article, _ right: Article) -> Bool? {
    guard let a = left.metadata.publisher, let b = right.metadata.publisher, !a.isEmpty, !b.isEmpty
    else { return nil }
    return SpeakerName.areSame(a, b)
  }

  /// Whether so many words stand in both as in two versions of one text.
  private static func sharesWords(_ text: TextAlignment) -> Bool {
    let shorter = min(text.left.words.count, text.right.words.count)
    if shorter == 0 { return true }
    let enough = shorter < shortText ? 0.15 : 0.25
    guard text.containment >= enough else { return false }
    // What somebody said stands in whatever is written of it: the words of the desk count.
    return text.containment >= plain || (text.ownContainment ?? 1) >= enough
  }

  /// Below this many words two texts need to share less to be versions.
  private static let shortText = 60
  /// From this part of shared words on there is no doubt, whoever said them.
  private static let plain = 0.6
}

extension TextAlignment {
  /// The part of the words outside quotes of the shorter version that the longer one has, too, 0…1;
  /// null where there are too few of them to tell.
  fileprivate var ownContainment: Double? {
    let quotedLeft = left.quotedWords
    let quotedRight = right.quotedWords
    let shorter = min(quotedLeft.count { !$0 }, quotedRight.count { !$0 })
    guard shorter >= 40 else { return nil }
    let shared = quotedLeft.indices.count { index in
      let partner = Int(words.rightOf[index])
      return partner >= 0 && !quotedLeft[index] && !quotedRight[partner]
    }
    return Double(shared) / Double(shorter)
  }
}
