import GalleyTestSupport
import Testing

@Suite("galley diff")
struct DiffTests {
  private let folder = TemporaryFolder()

  init() {
    folder.write(
      "v1.txt",
      """
      Storm kills 38 on the coast

      At least 38 people were killed on Tuesday, the ministry said.

      "We have never seen water come so far," said Ilsa Brand, the interior minister.
      """)
    folder.write(
      "v2.txt",
      """
      Storm kills 52 on the coast

      At least 52 people were killed on Tuesday, the ministry said.

      "We have never seen water come so far, so fast," said Ilsa Brand, the interior minister.
      """)
    folder.write(
      "quoteless.txt",
      """
      Storm kills 38 on the coast

      At least 38 people were killed on Tuesday, the ministry said.
      """)
  }

  private func diff(_ arguments: String...) throws -> GalleyProgram.Run {
    try GalleyProgram.run(["diff"] + arguments, in: folder.path)
  }

  @Test("shows the changed figures and quotes, and ends with 1")
  func report() throws {
    let run = try diff("v1.txt", "v2.txt")
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
    #expect(
      run.output == """
        Storm kills 52 on the coast
        ================================================================================
        2 figures and 1 quote differ; 91% of the words are the same.

        Old  v1.txt
        New  v2.txt

        headline  - Storm kills 38 on the coast
        headline  + Storm kills 52 on the coast

        FIGURES  2 changed

        Change    Where    What           Old             New             Difference
        --------- -------- -------------- --------------- --------------- --------------
        changed   headline people         38              52              +14 (+36.8%)
        changed   ¶ 1      people         At least 38     At least 52     +14 (+36.8%)
                                          people          people

        QUOTES  1 extended

        extended     ¶ 2       Ilsa Brand
                     We have never seen water come so far, {+so fast,+}

        PARAGRAPHS  2 changed

        """)
  }

  @Test("ends with 0 and few words where nothing differs")
  func same() throws {
    let run = try diff("v1.txt", "v1.txt")
    #expect(run.status == 0)
    #expect(run.output.contains("The two versions are the same."))
    #expect(try diff("v1.txt", "v1.txt", "--brief").output == "")
  }

  @Test("prints counts with --stat and a line with --brief")
  func counts() throws {
    #expect(
      try diff("v1.txt", "v2.txt", "--stat").output == """
        changed, 91% of the words the same
          figures     2 changed
          quotes      1 extended
          details     none
          paragraphs  2 changed

        """)
    #expect(
      try diff("v1.txt", "v2.txt", "--brief").output
        == "v1.txt and v2.txt differ: 2 figures, 1 quote\n")
  }

  @Test("leaves out what --only does not name")
  func only() throws {
    let run = try diff("v1.txt", "v2.txt", "--only", "quotes", "--stat")
    #expect(!run.output.contains("figures"))
    #expect(run.output.contains("quotes      1 extended"))
    #expect(
      try diff("v1.txt", "v2.txt", "--only", "figures", "--brief").output
        == "v1.txt and v2.txt differ: 2 figures\n")
    #expect(try diff("v1.txt", "v2.txt", "--only", "details", "--exit-code", "details").status == 0)
    let wrong = try diff("v1.txt", "v2.txt", "--only", "figurse")
    #expect(wrong.status == 2)
    #expect(
      wrong.complaints == [
        "galley: --only knows no figurse; did you mean figures? "
          + "there are figures, quotes, details, paragraphs"
      ])
  }

  @Test("lets --exit-code say what counts")
  func exitCode() throws {
    #expect(try diff("v1.txt", "quoteless.txt", "--exit-code", "figures").status == 0)
    #expect(try diff("v1.txt", "quoteless.txt", "--exit-code", "quotes").status == 1)
    #expect(try diff("v1.txt", "quoteless.txt", "--exit-code", "any").status == 1)
    #expect(try diff("v1.txt", "quoteless.txt", "--exit-code", "none").status == 0)
  }

  @Test("shows the words of paragraphs where they are asked for")
  func paragraphs() throws {
    let run = try diff("v1.txt", "v2.txt", "--paragraphs")
    #expect(run.output.contains("At least [-38-] {+52+} people were killed on Tuesday"))
  }

  @Test("colours on demand, and keeps every mark")
  func color() throws {
    let plain = try diff("v1.txt", "v2.txt").output
    let colored = try diff("v1.txt", "v2.txt", "--color", "always").output
    #expect(colored.contains("\u{1B}[34;4m"))
    var stripped = ""
    var isCode = false
    for scalar in colored.unicodeScalars {
      if scalar == "\u{1B}" { isCode = true }
      if !isCode { stripped.unicodeScalars.append(scalar) }
      if scalar == "m" { isCode = false }
    }
    #expect(stripped == plain)
  }

  @Test("writes files named after both versions and prints their paths")
  func files() throws {
    let run = try diff("v1.txt", "v2.txt", "--to", "json,html,csv", "--out", "desk")
    #expect(run.status == 1)
    #expect(
      run.output.split(separator: "\n").contains("desk/v1-v2.json")
        && run.output.contains("desk/v1-v2.html") && run.output.contains("desk/v1-v2.changes.csv"))
    #expect(folder.text("desk/v1-v2.html")?.contains("<del>38</del>") == true)
  }

  @Test("ends with 2 and says what to do where a version cannot be read")
  func trouble() throws {
    let missing = try diff("v1.txt", "none.txt")
    #expect(missing.status == 2)
    #expect(missing.output.isEmpty)
    #expect(missing.complaints.count == 1)
    folder.write(
      "two.ndjson", "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n")
    let several = try diff("v1.txt", "two.ndjson")
    #expect(several.status == 2)
    #expect(
      several.complaints == [
        "galley: two.ndjson: holds several articles; give each version a file of its own"
      ])
    #expect(try diff("v1.txt", ".").status == 2)
    #expect(try diff("-", "-").status == 2)
  }

  @Test("pairs the stories of two folders, and says what to do with three versions")
  func folders() throws {
    folder.write("old/a.txt", "Rain again")
    folder.write("old/storm.txt", try #require(folder.text("v1.txt")))
    folder.write("new/storm-late.txt", try #require(folder.text("v2.txt")))
    let run = try diff("old", "new", "--stat")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("old/storm.txt → new/storm-late.txt: changed, 91% of the words"))
    #expect(run.complaints == ["galley: only in old: old/a.txt"])
    #expect(try diff("old", "old", "--stat").status == 0)
    // A story that one of them lacks is a difference, too.
    folder.write("less/storm.txt", try #require(folder.text("v1.txt")))
    #expect(try diff("old", "less", "--stat").status == 1)
    #expect(try diff("old", "less", "--stat", "--exit-code", "figures").status == 0)
    #expect(
      try diff("v1.txt", "v2.txt", "v3.txt").complaints == [
        "galley: diff compares two versions, not 3; more are followed by galley timeline: "
          + "galley timeline v1.txt v2.txt v3.txt"
      ])
    #expect(
      try diff("old", "v1.txt").complaints == [
        "galley: old is a folder and v1.txt is none; diff takes two files or two folders"
      ])
  }

  @Test("tells what changed beside figures and quotes")
  func details() throws {
    folder.write("a.txt", "Bridge\n\nThe bridge at Hob opens on Monday, the mayor said.")
    folder.write("b.txt", "Bridge\n\nThe bridge at Hob opens on Friday, the mayor said.")
    let run = try diff("a.txt", "b.txt", "--only", "details", "--exit-code", "details")
    #expect(run.status == 1)
    #expect(run.output.contains("1 detail differs; 91% of the words are the same."))
    #expect(
      run.output.contains("date      ¶ 1       Monday                        → Friday"))
    #expect(try diff("a.txt", "b.txt", "--exit-code", "figures").status == 0)
  }

  @Test("serves git as an external diff and as a difftool")
  func git() throws {
    let script = """
      git init -q . && git config user.email a@b.c && git config user.name n \
      && cp v1.txt story.txt && git add story.txt && git commit -qm one && cp v2.txt story.txt \
      && GIT_EXTERNAL_DIFF='f() { "$GALLEY" diff --exit-code none "$2" "$5"; }; f' git --no-pager diff \
      && git -c difftool.galley.cmd='"$GALLEY" diff --brief "$LOCAL" "$REMOTE"' \
      difftool --no-prompt --tool galley
      """
    guard try GalleyProgram.shell("command -v git", in: folder.path).status == 0 else { return }
    let run = try GalleyProgram.shell(script, in: folder.path)
    #expect(run.output.contains("changed   ¶ 1      people         At least 38"), "\(run.errors)")
    #expect(run.output.contains("differ: 2 figures, 1 quote"), "\(run.errors)")
  }
}
