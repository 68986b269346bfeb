package import Foundation

#if canImport(FoundationXML)
  package import FoundationXML
#endif

/// An element of an XML part.
package final class Element {
  package let name: String
  package let attributes: [String: String]
  package fileprivate(set) var children: [Element] = []
  package fileprivate(set) var text = ""

  fileprivate init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// The elements of a name inside this one, at any depth.
  package func all(_ name: String) -> [Element] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }
}

/// An XML part, read by a parser that takes nothing but well-formed XML.
package final class ParsedXML: NSObject, XMLParserDelegate {
  package let root = Element(name: "", attributes: [:])
  private var open: [Element] = []

  package init(_ text: String, name: String) throws {
    super.init()
    open = [root]
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    let isWellFormed = parser.parse()
    guard isWellFormed else {
      throw Unreadable(description: "\(name): \(String(describing: parser.parserError))")
    }
  }

  package func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let element = Element(name: name, attributes: attributes)
    open.last?.children.append(element)
    open.append(element)
  }

  package func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  package func parser(_ parser: XMLParser, foundCharacters text: String) {
    open.last?.text += text
  }
}

/// Why a workbook cannot be read.
package struct Unreadable: Error, CustomStringConvertible {
  /// What is wrong.
  package let description: String
}

/// What there is, where there is something.
func found<Value>(_ value: Value?, _ missing: String = "a part is missing") throws -> Value {
  guard let value else { throw Unreadable(description: missing) }
  return value
}
