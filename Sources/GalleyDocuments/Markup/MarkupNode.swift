import CXML2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A node of a ``MarkupDocument``, which must outlive it.
package struct MarkupNode: Hashable {
  private let pointer: UnsafeMutablePointer<galley_xml_node>

  init(_ pointer: UnsafeMutablePointer<galley_xml_node>) { self.pointer = pointer }

  private init?(_ pointer: UnsafeMutablePointer<galley_xml_node>?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  /// Whether it is an element.
  package var isElement: Bool { pointer.pointee.type == 1 }
  /// Whether it is text, CDATA included.
  package var isText: Bool { pointer.pointee.type == 3 || pointer.pointee.type == 4 }
  /// Whether it is the reference of an entity that the parser left as it is.
  package var isEntity: Bool { pointer.pointee.type == 5 }
  /// The first child.
  package var firstChild: MarkupNode? { MarkupNode(pointer.pointee.children) }
  /// The next sibling.
  package var next: MarkupNode? { MarkupNode(pointer.pointee.next) }
  /// The sibling before.
  package var previous: MarkupNode? { MarkupNode(pointer.pointee.previous) }
  /// The element around it; null for the root.
  package var parent: MarkupNode? {
    MarkupNode(pointer.pointee.parent).flatMap { $0.isElement ? $0 : nil }
  }
  /// The children in order.
  package var children: Children { Children(firstChild) }

  /// The local name; of pages in small letters.
  package var name: String { pointer.pointee.name.map { String(cString: $0) } ?? "" }

  /// The name's bytes without a copy, for walks over whole pages; empty where it has none.
  package var nameBytes: UnsafeBufferPointer<UInt8> { Self.bytes(of: pointer.pointee.name) }

  /// The attributes one behind the other; their own names and texts are theirs as of any node.
  package var attributes: Children {
    Children(isElement ? MarkupNode(pointer.pointee.properties) : nil)
  }

  /// The address of its namespace, or null.
  package var namespace: String? {
    guard isElement, let space = pointer.pointee.ns, let href = space.pointee.href else {
      return nil
    }
    return String(cString: href)
  }

  /// Whether one of its children is an element.
  package var holdsElements: Bool {
    for child in children where child.isElement { return true }
    return false
  }

  /// Whether it is an element of this local name.
  package func isNamed(_ name: StaticString) -> Bool {
    guard isElement, let own = pointer.pointee.name else { return false }
    return own.isEqual(to: name)
  }

  /// The value of an attribute by its local name, or null.
  package func attribute(_ name: StaticString) -> String? {
    guard isElement else { return nil }
    var property = pointer.pointee.properties
    while let attribute = property {
      if let own = attribute.pointee.name, own.isEqual(to: name) {
        return MarkupNode(attribute).text
      }
      property = attribute.pointee.next
    }
    return nil
  }

  /// The bytes of a text node as they stand, without a copy; empty for all else.
  package var content: UnsafeBufferPointer<UInt8> {
    Self.bytes(of: isText || isEntity ? pointer.pointee.content : nil)
  }

  private static func bytes(of text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    let count = strlen(text)
    return text.withMemoryRebound(to: UInt8.self, capacity: count) {
      UnsafeBufferPointer(start: $0, count: count)
    }
  }

  /// All text in it in document order, as it stands.
  package var text: String {
    var bytes: [UInt8] = []
    for node in subtree where node.isText { bytes += node.content }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// It and all nodes below it, in document order.
  package var subtree: Subtree { Subtree(self) }

  /// The first element of this local name below it.
  package func first(_ name: StaticString) -> MarkupNode? {
    subtree.dropFirst().first { $0.isNamed(name) }
  }

  /// All elements of this local name below it.
  package func all(_ name: StaticString) -> [MarkupNode] {
    subtree.dropFirst().filter { $0.isNamed(name) }
  }

  /// The first child element of this local name.
  package func child(_ name: StaticString) -> MarkupNode? {
    children.first { $0.isNamed(name) }
  }

  /// Siblings one behind the other.
  package struct Children: Sequence, IteratorProtocol {
    private var following: MarkupNode?

    fileprivate init(_ first: MarkupNode?) { following = first }

    /// The next sibling.
    package mutating func next() -> MarkupNode? {
      defer { following = following?.next }
      return following
    }
  }

  /// A walk through a tree that needs no stack, however deep it is.
  package struct Subtree: Sequence, IteratorProtocol {
    private let top: MarkupNode
    private var following: MarkupNode?

    fileprivate init(_ top: MarkupNode) {
      self.top = top
      following = top
    }

    /// The next node in document order.
    package mutating func next() -> MarkupNode? {
      guard let node = following else { return nil }
      // The children of an entity reference belong to its declaration.
      following = node.isEntity ? nil : node.firstChild
      if following == nil {
        var place: MarkupNode? = node
        while let here = place, here != top, here.next == nil { place = here.parent }
        following = place == top ? nil : place?.next
      }
      return node
    }
  }
}

extension UnsafePointer<CChar> {
  /// Whether a C string equals a literal.
  fileprivate func isEqual(to literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    for index in 0..<count where UInt8(bitPattern: self[index]) != literal.utf8Start[index] {
      return false
    }
    return self[count] == 0
  }
}
