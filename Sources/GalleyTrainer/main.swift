import Foundation
import GalleyGrammar

// Learns the model of English from treebanks.
//
//   swift run -c release GalleyTrainer FOLDER MODEL
//
// FOLDER holds ewt-train.tsv, ewt-dev.tsv and silver-news.tsv; MODEL is written anew, byte for byte
// the same for the same files. Where ewt-test.tsv and pud-test.tsv are there, it tells how many of
// their words the model tags rightly.

/// Rounds over all features, and over those that are kept.
let rounds = (choosing: 4, keeping: 10)
/// How many features the model has.
let most = 40_000
/// How often a feature must be seen to be looked at.
let leastSeen: UInt8 = 3

func read(_ path: String) -> Treebank? {
  FileManager.default.contents(atPath: path).map { Treebank([UInt8]($0)) }
}

func tell(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

guard CommandLine.arguments.count == 3 else {
  tell("usage: GalleyTrainer FOLDER MODEL")
  exit(64)
}
let folder = CommandLine.arguments[1]
guard let web = read(folder + "/ewt-train.tsv"), let more = read(folder + "/ewt-dev.tsv"),
  let news = read(folder + "/silver-news.tsv")
else {
  tell("GalleyTrainer: \(folder): ewt-train.tsv, ewt-dev.tsv or silver-news.tsv is missing")
  exit(66)
}
let gold = web.sentences + more.sentences
let plain = gold + gold + news.sentences
let lexicon = WordLexicon(plain)
// Every fourth sentence again in other letters, as wires and headlines write them.
let recased = plain.enumerated().filter { $0.offset % 4 == 1 }.map {
  $0.element.recased(Treebank.Sentence.Letters.allCases[$0.offset / 4 % 3])
}
let examples = Examples(plain + recased, lexicon)
tell("\(examples.sentences.count) sentences, \(examples.forms.count) words, \(lexicon.entries.count) in the lexicon")

let seen = FeatureChoice.seen(examples, atLeast: leastSeen)
tell("\(seen.count) features")
var choosing = Perceptron(seen)
for round in 1...rounds.choosing {
  tell("round \(round): \(choosing.learn(examples, seed: UInt64(round))) wrong")
}
let kept = FeatureChoice.greatest(seen, choosing.averages(), most: most)
var keeping = Perceptron(kept)
for round in 1...rounds.keeping {
  tell("round \(round): \(keeping.learn(examples, seed: UInt64(round))) wrong")
}
let bytes = ModelWriter.bytes(lexicon, kept, keeping.averages())
FileManager.default.createFile(atPath: CommandLine.arguments[2], contents: Data(bytes))
tell("\(CommandLine.arguments[2]): \(bytes.count) bytes")
bytes.withUnsafeBytes { raw in
  guard let model = TaggerModel(raw) else { return tell("the model cannot be read back") }
  for name in ["ewt-test", "pud-test"] {
    guard let test = read("\(folder)/\(name).tsv") else { continue }
    let tagger = Tagger(model: model)
    var right = 0
    var all = 0
    for sentence in test.sentences {
      let tags = tagger.tags(of: sentence.words)
      right += zip(tags, sentence.tags).count { $0 == $1 }
      all += tags.count
    }
    tell("\(name): \(right) of \(all) = \(Double(right) / Double(all))")
  }
}
