/// The name that a mistyped one most likely means, or null where none is near.
///
///     nearestName(to: "cvs", in: ["csv", "json"])   // "csv"
package func nearestName(to word: String, in names: [String]) -> String? {
  // Upper and lower case are the same.
  let letters = Array(word.lowercased())
  let nearest = names.map { (name: $0, distance: editDistance(letters, Array($0.lowercased()))) }
    .min { $0.distance < $1.distance }
  guard let nearest, nearest.distance <= max(1, word.count / 2) else { return nil }
  return nearest.name
}
