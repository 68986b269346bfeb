import Foundation
import GalleyExporters
import GalleyModel
import GalleyTestSupport
import Testing

@Suite("CSV")
struct CSVTests {
  private let folder = TemporaryFolder()

  @Test("has a row an article with what it holds")
  func articles() throws {
    try export([.extraction(.sample)])
    expect(
      "articles",
      """
      article,source,format,headline,marker,guid,url,published,modified,authors,publisher,\
      language,version,slug,words,paragraphs,figures,quotes
      v1,v1.txt,text,Bridges fall in Lydd 🌊,UPDATE 2,,,,,,,,,,41,2,3,2
      """)
  }

  @Test("has a row a figure with numbers as plain decimals")
  func figures() throws {
    try export([.extraction(.sample)])
    expect(
      "figures",
      """
      article,id,block,paragraph,figure,value,upper,of,vague,bound,qualifier,direction,unit,counts,kind,\
      event,when,where,source,role,cue,in_quote,links,start,end,sentence
      v1,f1,paragraph,1,Nearly 5 to 10 of our 25 bridges,5,10,25,true,under,Nearly,down,bridge per day,\
      bridges,count,fell,on Thursday,Lydd,Zoë Ó Briain,Mayor,told,q1,movementEnd f2,33,65,\
      Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd.
      v1,f2,paragraph,2,$12.9 billion,12900000000,,,false,exact,,,USD,,money,,,,the river board,,says,,\
      repeat f1; conversion f3,183,196,"Repairs cost $12.9 billion, the river board says."
      v1,f3,caption,,two minutes,12.5,,,false,exact,,,minute,,duration,,,,,,,,,135,146,It took two minutes.
      """)
  }

  @Test("has a row a quote with its speaker")
  func quotes() throws {
    try export([.extraction(.sample)])
    expect(
      "quotes",
      """
      article,id,block,paragraph,quote,kind,speaker,as_written,role,cue,said_to,words,links,start,end,\
      sentence
      v1,q1,paragraph,1,"Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd,",full,\
      Zoë Ó Briain,Mayor Zoë Ó Briain,Mayor,told,Radio 1,13,repeat q2,33,91,\
      "“Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd,” she told Radio 1."
      v1,q2,pullQuote,,"It took two minutes, … no more.",partial,,,,,,6,,127,168,\
      "“It took two minutes,” she said, “no more.”"
      """)
  }

  @Test("has a row a source with what it is cited for")
  func sources() throws {
    try export([.extraction(.sample)])
    expect(
      "sources",
      """
      article,name,role,figures,quotes,paragraphs
      v1,Zoë Ó Briain,Mayor,f1,q1,1 2
      v1,the river board,,f2,,
      """)
  }

  @Test("has the changes instead where versions are compared, unchanged rows left out")
  func changes() throws {
    try export([.comparison(.sample)])
    #expect(
      folder.everything == [
        "v1.changes-codebook.csv", "v1.changes-datapackage.json", "v1.changes.csv",
      ])
    expect(
      "changes",
      """
      old_article,new_article,id,item,change,aspects,what,old,new,old_value,new_value,difference,\
      percent,old_source,new_source,old_paragraph,new_paragraph,old_sentence,new_sentence,silent,why
      v1,v1,c1,figure,changed,value source,bridges,two minutes,Nearly 5 to 10 of our 25 bridges,\
      12.5,5,-7.5,-60,,Zoë Ó Briain,,1,It took two minutes.,\
      Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd.,true,both count bridges
      v1,v1,c2,figure,removed,,,two minutes,,12.5,,,,,,,,It took two minutes.,,false,
      v1,v1,c3,quote,reworded,wording,It took [-two-] {+three+} minutes,\
      "It took two minutes, … no more.",\
      "Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd,",,,,,,Zoë Ó Briain,,1,\
      "“It took two minutes,” she said, “no more.”",\
      "“Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd,” she told Radio 1.",,\
      the same speaker
      v1,v1,c4,detail,changed,date,[-Tuesday-] {+Thursday+},Tuesday,Thursday,,,,,,,1,1,\
      It took until Tuesday.,It took until Thursday.,,the same place in matched sentences
      v1,v1,c5,headline,changed,,[-Floods hit Lydd-] {+Bridges fall in Lydd 🌊+},Floods hit Lydd,\
      Bridges fall in Lydd 🌊,,,,,,,,,,,,
      v1,v1,c6,marker,added,,{+UPDATE 2+},,UPDATE 2,,,,,,,,,,,,
      v1,v1,c7,paragraph,moved,,,,"“Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd,” Mayor \
      Zoë Ó Briain told Radio 1.⏎⏎“It took two minutes,” she said, “no more.” Repairs cost $12.9 billion, the river board says.\
      ",,,,,,,3,1,,,,
      v1,v1,c8,block,changed,caption,[-The wall-] {+The pier+},The wall,The pier,,,,,,,,,,,,
      v1,v1,c9,note,updateNote,,(Adds quote),,(Adds quote),,,,,,,,,,,,adds quote: found
      """)
  }

  @Test(
    "puts an apostrophe before text that a spreadsheet would take for a formula",
    arguments: [
      ("=1+1", "'=1+1"), ("+44 20", "'+44 20"), ("-2", "'-2"), ("@home", "'@home"),
      ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("=\"a\"", "\"'=\"\"a\"\"\""), ("– 2", "– 2"),
      ("'=1", "'=1"), ("a=1", "a=1"),
      ("\n=1", "\"'\n=1\""), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠1", "'＠1"),
      ("！1", "！1"),
      ("\u{FF1E}", "\u{FF1E}"), ("−1", "−1"),
    ])
  func formula(_ text: String, _ cell: String) throws {
    try export([.extraction(.filled(with: text))])
    let bytes = try #require(folder.text("v1.sources.csv"))
    #expect(
      bytes == "article,name,role,figures,quotes,paragraphs\r\n\(cell),\(cell),\(cell),f1,q1,1\r\n")
  }

  @Test("leaves negative numbers numbers")
  func negative() throws {
    var figure = Extraction.sample.figures[2]
    figure.quantity.value = try #require(ExactDecimal("-0.50"))
    let article = Extraction.empty.article
    try export([.extraction(Extraction(article: article, figures: [figure]))])
    let text = try #require(folder.text("v1.figures.csv"))
    #expect(text.contains(",two minutes,-0.5,,,false,exact,"))
  }

  @Test(
    "quotes commas, quotation marks and line ends, and gives every text back",
    arguments: [
      "a,b", "say \"no\"", "one\ntwo", "one\r\ntwo", "\"", ",", "a\n", "40 הרוגים, 🌊",
    ])
  func quoting(_ text: String) throws {
    try export([.extraction(.filled(with: text))])
    let rows = records(try #require(folder.text("v1.articles.csv")))
    #expect(rows.count == 2)
    #expect(rows[1].prefix(2) == [text, text])
  }

  @Test("is refused on standard output, since it is several files")
  func standardOutput() {
    #expect(throws: ExportError.needsFolder(format: "csv")) {
      try CSVExporter().open(Destination(.standardOutput, name: "v1"))
    }
  }

  @Test("is described column by column in a data package, with its bytes and keys")
  func dataPackage() throws {
    try export([.extraction(.sample)])
    let lines = try #require(folder.text("v1.datapackage.json")).split(separator: "\n")
    let size = try #require(folder.bytes("v1.sources.csv")).count
    #expect(
      lines[0] == #"""
        {"profile":"tabular-data-package","name":"v1","title":"Figures and quotes: v1",\#
        "formulaGuard":true,"description":"Text that a spreadsheet would take for a formula \#
        has an apostrophe before it.","resources":[
        """#)
    let sources = try #require(lines.firstIndex { $0.contains(#""path":"v1.sources.csv""#) })
    #expect(
      lines[sources] == #"""
          {"profile":"tabular-data-resource","name":"sources","path":"v1.sources.csv",\#
        "description":"Who is cited in every article, and for what.","format":"csv",\#
        "mediatype":"text/csv","encoding":"utf-8","bytes":\#(size),"dialect":{"delimiter":",",\#
        "lineTerminator":"\u000d\n","quoteChar":"\"","doubleQuote":true,"skipInitialSpace":false,\#
        "header":true},"schema":{"missingValues":[""],"primaryKey":["article","name"],\#
        "foreignKeys":[{"fields":["article"],"reference":{"resource":"articles",\#
        "fields":["article"]}}],"fields":[
        """#)
    #expect(
      lines[sources + 3] == #"""
            {"name":"role","type":"string","description":"The title or role as printed."},
        """#)
    #expect(try JSONSerialization.jsonObject(with: Data(lines.joined().utf8)) is [String: Any])
  }

  @Test("describes extractions and comparisons apart, also where both come")
  func both() throws {
    try export([.comparison(.sample), .extraction(.sample)])
    let tables = [
      "v1.datapackage.json": ["articles", "figures", "quotes", "sources", "links", "codebook"],
      "v1.changes-datapackage.json": ["changes", "changes-codebook"],
    ]
    for (file, names) in tables {
      let text = try #require(folder.text(file))
      #expect(text.matches(of: /"path":"v1\.([\w-]+)\.csv"/).map { String($0.1) } == names)
    }
  }

  @Test("takes another delimiter, a byte order mark, and text as it is")
  func dialect() throws {
    let dialect = CSVDialect(delimiter: .semicolon, byteOrderMark: true, guardsFormulas: false)
    try export([.extraction(.filled(with: "=a;b,c"))], dialect)
    let cell = "\"=a;b,c\""
    #expect(
      folder.text("v1.sources.csv")
        == "\u{FEFF}article;name;role;figures;quotes;paragraphs\r\n"
        + "\(cell);\(cell);\(cell);f1;q1;1\r\n")
    let description = try #require(folder.text("v1.datapackage.json"))
    #expect(description.contains(#""formulaGuard":false"#))
    #expect(description.contains(#""delimiter":";""#))
  }

  private func export(
    _ items: [ExportItem], _ dialect: CSVDialect = CSVDialect()
  ) throws {
    var session = try CSVExporter(dialect).open(Destination(.folder(folder.path), name: "v1"))
    for item in items { try session.write(item) }
    _ = try session.finish()
  }

  /// Compares a file with the expected lines, which end in CR LF in the file.
  private func expect(
    _ table: String, _ lines: String, _ location: SourceLocation = #_sourceLocation
  ) {
    let text = folder.text("v1.\(table).csv")
    let expected = lines.split(separator: "\n").map { $0 + "\r\n" }.joined()
      .replacing("⏎", with: "\n")
    #expect(text == expected, sourceLocation: location)
  }

  /// Reads CSV as RFC 4180 says.
  private func records(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      switch scalar {
      case "\"" where isQuoted && index + 1 < scalars.count && scalars[index + 1] == "\"":
        cell.append(scalar)
        index += 1
      case "\"": isQuoted.toggle()
      case "," where !isQuoted, "\r" where !isQuoted:
        rows[rows.count - 1].append(String(cell))
        cell = String.UnicodeScalarView()
        if scalar == "\r" {
          rows.append([])
          index += 1
        }
      default: cell.append(scalar)
      }
      index += 1
    }
    return rows.dropLast()
  }
}
