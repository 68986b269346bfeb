import Foundation
import GalleyDiff
import GalleyExporters
import GalleyExtractors
import GalleyModel
import GalleyReaders

/// Whether time grows with the length of the text and no faster, on texts made to choke a program.
enum Growth {
  /// How many times the time of 1 MB a text of 4 MB may take: 1.15 times as much as in line for each
  /// doubling.
  ///
  /// It is 4 where all is well, and 16 where time grows with the square. Long texts also get their
  /// memory anew from the kernel, where short ones reuse what is there: that adds up to a half,
  /// unless the process is told to keep its memory.
  private static let most = 4 * 1.15 * 1.15

  /// Prints a line a text and a line a pair of versions: milliseconds for 1, 2 and 4 MB, the ratio,
  /// and the name.
  /// - Returns: Whether all grow in line.
  static func report(only name: String?) -> Bool {
    let texts = pieces.map { title, piece in
      (title, { (size: Int) in extraction(of: repeated(piece, to: size)) })
    }
    let versions = pairs.map { pair in
      ("diff: " + pair.title, { (size: Int) in comparison(of: pair, to: size) })
    }
    var isLinear = true
    for (title, work) in texts + versions where name.map({ title.contains($0) }) ?? true {
      let times = [1, 2, 4].map { megabytes in
        let work = work(megabytes << 20)
        // Several runs for the short ones.
        let times = (0..<max(3, 6 / megabytes)).map { _ in processorTime(of: work) }
        return Double(times.min() ?? 0) / 1_000_000
      }
      let isBad = times[2] > times[0] * most
      if isBad { isLinear = false }
      let ratio = (times[2] / times[0] * 100).rounded() / 100
      print("\(isBad ? "BAD" : "ok ") \(ratio)\t\(times.map { Int($0) }) ms\t\(title)")
      fflush(nil)
    }
    return isLinear
  }

  /// Reads a text, and extracts what is in it.
  private static func extraction(of text: [UInt8]) -> () -> Void {
    {
      _ = try? PlainTextReader().articles(of: text).map { NewsExtractor().extract($0) }
    }
  }

  /// Compares two versions, and writes what came of it.
  private static func comparison(of pair: Pair, to size: Int) -> () -> Void {
    func version(_ piece: (Int) -> String) -> Extraction? {
      var text: [UInt8] = []
      var index = 0
      while text.count < size {
        text += piece(index).utf8
        index += 1
      }
      return try? PlainTextReader().articles(of: text).first.map { NewsExtractor().extract($0) }
    }
    guard let old = version(pair.old), let new = version(pair.new) else { return {} }
    return {
      var lines = ItemLines()
      lines.add(.comparison(ArticleDiffer().compare(old, new)))
    }
  }

  private static func repeated(_ piece: String, to size: Int) -> [UInt8] {
    let unit = Array(piece.utf8)
    var text: [UInt8] = []
    text.reserveCapacity(size + unit.count)
    while text.count < size { text += unit }
    return text
  }
}
