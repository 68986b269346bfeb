/// A walk through a tree that tells where each node begins and ends, and needs no stack, however deep
/// the tree is.
///
///     var walk = MarkupWalk(root)
///     while let step = walk.next() {
///       switch step {
///       case .enter(let node): if !enter(node) { walk.skip() }
///       case .leave(let node): leave(node)
///       }
///     }
struct MarkupWalk {
  /// Where the walk is.
  enum Step {
    /// At the beginning of a node.
    case enter(MarkupNode)
    /// At its end; each node that was entered is left.
    case leave(MarkupNode)
  }

  private let top: MarkupNode
  private var following: Step?
  /// The node that was entered last, whose end comes next where nothing in it is wanted.
  private var entered: MarkupNode?

  /// Begins before a node.
  init(_ top: MarkupNode) {
    self.top = top
    following = .enter(top)
  }

  /// The next beginning or end in document order; null behind the end of the first node.
  mutating func next() -> Step? {
    let step = following
    switch step {
    case .enter(let node):
      entered = node
      following = node.firstChild.map(Step.enter) ?? .leave(node)
    case .leave(let node):
      entered = nil
      following =
        node == top ? nil : node.next.map(Step.enter) ?? node.parent.map(Step.leave)
    case nil: break
    }
    return step
  }

  /// Passes over all that stands in the node that was entered last.
  mutating func skip() {
    if let entered { following = .leave(entered) }
  }
}
