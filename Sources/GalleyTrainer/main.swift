import Foundation
import GalleyGrammar
import GalleyTraining

// Learns the model of English from treebanks:
//
//     swift run -c release GalleyTrainer FOLDER MODEL
//
// FOLDER holds ewt-train.tsv, ewt-dev.tsv and silver-news.tsv; MODEL is written anew, byte for byte
// the same for the same files. Where ewt-test.tsv and pud-test.tsv are there too, it tells how many
// of their words the model tags rightly. Grammar.md in Galley's documentation tells more.
func tell(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}

guard CommandLine.arguments.count == 3 else {
  tell("GalleyTrainer: two names are needed; type GalleyTrainer FOLDER MODEL")
  exit(64)
}
let folder = TreebankFolder(CommandLine.arguments[1])
let file = CommandLine.arguments[2]
do {
  let web = try folder.treebank("ewt-train").sentences + folder.treebank("ewt-dev").sentences
  let news = try folder.treebank("silver-news").sentences
  let bytes = Training(gold: web, silver: news, tell: tell).model()
  try ModelFile(file).write(bytes)
  tell("\(file): \(bytes.count) bytes")
  for name in ["ewt-test", "pud-test"] {
    guard let test = try? folder.treebank(name) else { continue }
    if let accuracy = Accuracy(ofModel: bytes, on: test.sentences) {
      tell("\(name): \(accuracy.right) of \(accuracy.all) = \(accuracy.share)")
    }
  }
} catch {
  tell("GalleyTrainer: \(error)")
  exit(1)
}
