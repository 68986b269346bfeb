import Foundation
import GalleyTestSupport
import Testing

/// Files whose names are bytes that no text has: `caf\351.txt` is "café.txt" from an old disk.
@Suite(.enabled(if: namesAreBytes, "names of files are text here"))
struct FileNameTests {
  private let folder = TemporaryFolder()

  /// Runs lines of shell in which `$name` is the name of a story, and `$out` that of a folder.
  private func shell(_ line: String) throws -> GalleyProgram.Run {
    try GalleyProgram.shell(
      """
      name=$(printf 'caf\\351'); out=$(printf 'h\\377'); export LC_ALL=C
      echo '"We lost four boats," Jonas Fell said.' >"$name.txt"
      \(line)
      """, in: folder.path)
  }

  @Test func `A file is read by its bytes, and shown by their digits`() throws {
    let run = try shell("galley extract \"$name.txt\" --to ndjson")
    #expect(run.output.contains(#""id":"caf\\xE9","article":{"source":"caf\\xE9.txt""#))
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func `A folder is read and one is written, and files keep their bytes`() throws {
    let run = try shell(
      """
      mkdir wire; mv "$name.txt" wire; cp -r wire "$out"
      galley extract "$out" --to csv,xlsx,json,html --out "$name/$out" | sed -n l
      galley extract "$out/$name.txt" --to ndjson --out . >/dev/null; ls -d ./*.ndjson | sed -n l
      galley diff "wire/$name.txt" "$out/$name.txt" --to json --out . | sed -n l
      """)
    let names = [
      "articles.csv", "figures.csv", "quotes.csv", "sources.csv", "links.csv", "codebook.csv",
      "datapackage.json",
    ]
    let files = (names + ["xlsx", "json", "html"]).map { "caf\\351/h\\377/h\\377.\($0)$\n" }
    #expect(
      run.output == files.joined() + "./caf\\351.ndjson$\n" + "./caf\\351-caf\\351.json$\n")
    #expect(run.errors == "")
  }

  @Test func `An input of such a name is not overwritten, and a missing one is named`() throws {
    let over = try shell(
      "mv \"$name.txt\" \"$name.json\"; galley extract \"$name.json\" --to json --out .")
    #expect(
      over.errors
        == "galley: ./caf\\xE9.json is an input and the format json would overwrite it; "
        + "name another folder with --out\n")
    let missing = try shell("galley extract \"$out.txt\"")
    #expect(missing.errors.hasPrefix("galley: h\\xFF.txt: is not there"))
    #expect(missing.status == 2)
  }

  @Test func `Templates and programs may stand in folders of such names`() throws {
    let run = try shell(
      """
      mkdir "$out"; printf '{{headline}}{{#quotes}}{{quote}}{{/quotes}}' >"$out/mine.txt.mustache"
      printf '#!/bin/sh\\nwc -l\\n' >"$out/galley-export-lines"; chmod +x "$out/galley-export-lines"
      galley extract "$name.txt" --to mine --templates "$out"; echo
      PATH="$PWD/$out:$PATH" galley extract "$name.txt" --template "$out/mine.txt.mustache"; echo
      PATH="$PWD/$out:$PATH" galley extract "$name.txt" --to lines
      """)
    #expect(
      run.output.split(separator: "\n").map { $0.filter { $0 != " " } } == [
        "Welostfourboats,", "Welostfourboats,", "1",
      ])
    #expect(run.errors == "")
  }

  @Test func `The list of written files keeps to a line a file, and to signs`() throws {
    let run = try shell(
      """
      odd=$(printf 'a\\033[31m\\nb\\302\\233'); mv "$name.txt" "$odd.txt"
      galley extract "$odd.txt" --to json --out out
      """)
    #expect(run.output == "out/a␛[31m␊b\u{FFFD}.json\n")
    #expect(run.errors == "")
    #expect(folder.text("out/a\u{1B}[31m\nb\u{9B}.json") != nil)
  }
}

/// Whether the disk takes names that are no text.
private let namesAreBytes: Bool = {
  let folder = TemporaryFolder()
  let run = try? GalleyProgram.shell(": >\"$(printf 'caf\\351')\"", in: folder.path)
  return run?.status == 0
}()
