/// Places in a row as words: "third".
enum Ordinals {
  /// The number of each, from first to tenth.
  static let values: [WordKey: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
  ]
}
