import GalleyModel
import GalleyReaders
import Testing

@Suite("Copy that systems spoilt on its way")
struct CopyMendingTests {
  @Test(
    "HTML entities are read as the characters that they stand for",
    arguments: [
      ("&ldquo;We are dry,&rdquo; Jo Marsh said.", "“We are dry,” Jo Marsh said."),
      ("&#8220;We are dry,&#8221; Jo Marsh said.", "“We are dry,” Jo Marsh said."),
      ("&#x201C;We are dry,&#X201d; Jo Marsh said.", "“We are dry,” Jo Marsh said."),
      ("&#147;We are dry,&#148; Jo Marsh said.", "“We are dry,” Jo Marsh said."),
      ("&amp;ldquo;We are dry,&amp;rdquo; Jo Marsh said.", "“We are dry,” Jo Marsh said."),
      ("&quot;We&apos;re dry,&quot; Jo Marsh said.", "\"We're dry,\" Jo Marsh said."),
      ("It cost &pound;4m, or &euro;5m.", "It cost £4m, or €5m."),
      ("Some 14&nbsp;000 people &ndash; all dry.", "Some 14\u{A0}000 people – all dry."),
      ("Marsh &amp; Sons of Caf&eacute; Tarn.", "Marsh & Sons of Café Tarn."),
    ])
  func entities(copy: String, wanted: String) throws {
    let article = try article(copy)
    #expect(article.text == wanted)
    #expect(article.notes.count == 1)
    #expect(article.notes.first?.hasPrefix("HTML entities read as characters: ") == true)
  }

  @Test("What only looks like an entity stays")
  func noEntities() throws {
    for text in [
      "AT&T rose; so did R&D.", "Q&A; it lasted 4 hours.", "Fish & chips;",
      "&#0; &#xD800; &nosuch;",
    ] {
      let article = try article(text)
      #expect(article.text == text)
      #expect(article.notes == [])
    }
  }

  @Test("The tags of a piece of HTML are taken out, and passages stay apart")
  func tags() throws {
    let article = try article(
      "<p>At least <b>38</b> people died.</p><p>&#8220;We are sad,&#8221; <a href=\"/pell\">Ann Pell</a> said.<br/>She left.</p><!-- ad --><script>var x = 1 < 2;</script>"
    )
    try expectBlocks(
      article.text,
      """
      paragraph 1 | At least 38 people died.
      paragraph 2 | “We are sad,” Ann Pell said.
      paragraph 3 | She left.
      """)
    #expect(article.notes == ["HTML tags taken out: 11", "HTML entities read as characters: 2"])
  }

  @Test("Signs for less and more are no tags")
  func noTags() throws {
    for text in [
      "Temperatures of <4 and >30 degrees.", "If a <b then c, he wrote.", "<more> to come <p",
    ] {
      #expect(try article(text).text == text)
    }
  }

  @Test(
    "UTF-8 that was read as Windows-1252 is put right, however often it happened",
    arguments: [
      "“We will go,” Ann Pell said.", "Ann Pell said: ‘We will stay.’", "It cost €12 million.",
      "It cost £12 million – a café in Århus said…", "Zoë’s fiancé paid ½ of it.",
      "Some 14\u{A0}000 people came to Łódź 😀.",
    ])
  func encodedTwice(text: String) throws {
    let once = readAsWindows1252(text)
    let twice = readAsWindows1252(once)
    #expect(once != text)
    for spoilt in [once, twice] {
      let article = try article(spoilt)
      #expect(article.text == text)
      #expect(article.notes.count { $0.hasPrefix("UTF-8 had been read as Windows-1252: ") } == 1)
    }
  }

  @Test("Bytes that got lost on the way are made up for")
  func lostBytes() throws {
    #expect(try article("â€œWe will go,â€ Ann Pell said.").text == "“We will go,” Ann Pell said.")
    #expect(try article("â€œWe will go,â€\u{FFFD} she said.").text == "“We will go,” she said.")
    #expect(try article("Some 14Â 000 people came.").text == "Some 14 000 people came.")
  }

  @Test("Foreign words keep their letters")
  func foreignWords() throws {
    for text in [
      "Café «Ångström», São Tomé, Besançon, Ñandú", "The paper IRMÃ” and LIBERTÉ» closed.",
      "Åsa â la carte; Ä-Ö; Â.", "A 5° angle, 10 µm and ½.",
    ] {
      let article = try article(text)
      #expect(article.text == text)
      #expect(article.notes == [])
    }
  }

  @Test("A record's text stays as it was sent, and a note tells what is wrong with it")
  func recordsStay() throws {
    let line = #"{"id":"a","text":"It cost &euro;4m, the cafÃ© said. <br>"}"#
    let found = try records(Array(line.utf8), by: NDJSONReader())
    guard case .article(let article) = found.first else { throw NotOneArticle(records: found) }
    #expect(article.text == "It cost &euro;4m, the cafÃ© said. <br>")
    #expect(
      article.notes == [
        "UTF-8 read as Windows-1252: 1 character left as sent; decode the text before it is sent",
        "HTML tags left as sent: 1; send text without them",
        "HTML entities left as sent: 1; decode the text before it is sent",
      ])
  }

  @Test("Copy in another language is noticed by its small words")
  func languages() throws {
    for (language, text) in [
      (
        "German",
        "Rund 1.130 Menschen sind nach Angaben der Polizei gekommen und nicht alle fanden Platz."
      ),
      ("German", "Mindestens 38 Menschen wurden verletzt."),
      (
        "French",
        "Plus de 1 130 personnes sont venues dans la ville, selon la police, et une a été blessée."
      ),
      ("Spanish", "El alcalde dijo que más de 1.130 personas llegaron a la ciudad por la tarde."),
      ("Italian", "Il sindaco ha detto che più di 1.130 persone sono arrivate nella piazza."),
      ("Dutch", "Volgens de politie werden 1.130 mensen naar het stadion gebracht."),
      ("Portuguese", "O prefeito disse que mais de 1.130 pessoas não foram para casa."),
      ("Swedish", "Polisen sade att 1 130 personer inte var på plats och att det blir fler."),
    ] {
      let notes = try article(text).notes
      #expect(
        notes.first?.hasPrefix("looks like \(language), told by its small words") == true, "\(text)"
      )
    }
  }

  @Test("English copy about abroad is English")
  func english() throws {
    for text in [
      "Four people were hurt, police said.", "Storm hits Marrow",
      "Los Angeles police de-escalated.",
      "La Liga and Le Monde: the war in the east",
      "Die Welt and Der Spiegel reported it on Monday.",
      "\"Das ist nicht gut, und es wird nicht besser,\" the mayor of Tarn said in a speech that was sent to the papers on Monday, and he added that he would not be there.",
    ] {
      #expect(try article(text).notes == [], "\(text)")
    }
  }

  /// What a system makes of UTF-8 that it takes for Windows-1252.
  private func readAsWindows1252(_ text: String) -> String {
    let controls: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
      0x152,
      0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
      0x2122,
      0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
    ]
    let scalars = text.utf8.compactMap { byte in
      Unicode.Scalar((0x80...0x9F).contains(byte) ? controls[Int(byte) - 0x80] : UInt32(byte))
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
