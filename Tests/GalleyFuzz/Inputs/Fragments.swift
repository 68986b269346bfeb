import GalleyTemplates

/// Pieces of copy that rules look at, and bytes that trip programs up.
enum Fragments {
  static let copy: [[UInt8]] =
    (numbers + signs + units + marks + invisible + words + names + lines).map { Array($0.utf8) }
    + broken

  private static let numbers = [
    "0", "1", "2", "7", "12", "40", "100", "999", "1,000", "250,000", "1,234,567.89", "12,34,567",
    "1.234.567,8", "1'234", "1 234", "1\u{A0}234\u{202F}567", "3.1", ".5", "0.05", "-4", "−4", "+3",
    "½", "3½", "¾", "1/2", "2 1/2", "10-15", "10–15", "1990s", "2016", "2015-16", "1.2.3", "10:30",
    "04:34", "1:23:45", "7 p.m.", "1st", "22nd", "third", "one", "two", "twelve", "twenty-one",
    "a hundred", "three hundred and forty-two", "one million", "two-thirds", "half", "a quarter",
    "dozens", "hundreds of", "tens of thousands", "a couple", "a dozen", "twice", "threefold",
    "one of one of", "five of 25", "one in five", "9 out of 10", "1.5m", "12.9bn", "4k", "3tn",
    "million", "billion", "trillion", "crore", "lakh", "4-1", "6-4 6-3", "999999999999999999",
    "9223372036854775807", "123456789012345678901234567890", "0.000000000000000000001", "1e9",
    "000", "1,23", "1,2,3", "1,22,22", "1..2", "٣٤", "４２", "XIV", "No. 4", "G20", "$5 - $10",
  ]
  private static let signs = [
    "$", "£", "€", "¥", "₹", "¢", "US$", "A$", "HK$", "RM", "Rs", "USD", "EUR 4", "p", "%", "‰",
    "°", "#", "&", "+", "=", "*", "@", "~", "<", "/", "\\", "^", "§", "•", "·", "…", "...", "--",
    "-", "‐", "‑", "–", "—", "−", ",", ";", ":", ".", "?", "!", "(", ")", "[", "]", "{", "}",
  ]
  private static let units = [
    "percent", "per cent", "pct", "percentage points", "points", "km", "km/h", "miles per hour",
    "kilometres", "metres", "feet", "kg", "tonnes", "barrels a day", "degrees Celsius", "C", "F",
    "years", "-year-old", "aged", "months", "weeks", "days", "hours", "minutes", "seconds", "acres",
    "square miles", "MW", "GB", "per share", "a year", "per capita", "dollars", "pounds", "euros",
    "cents", "pence", "rupees", "basis points", "times", "-fold", "-member", "five- and",
  ]
  private static let marks = [
    "\"", "“", "”", "„", "‟", "'", "‘", "’", "‚", "‛", "«", "»", "‹", "›", "``", "''", "`", "´",
    "“‘", "’”", "\"'", ".\"", ",\"", ",” ", ".”\n\n“", "'s", "’s", "s'", "n't", "'em", "\"\"",
    "「", "」", "〝", "〞", "＂",
  ]
  private static let invisible = [
    " ", "  ", "\t", "\n", "\n\n", "\r", "\r\n", "\n\r", "\r\r\n", "\u{B}", "\u{C}", "\u{85}",
    "\u{A0}", "\u{AD}", "\u{2009}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}",
    "\u{2028}", "\u{2029}", "\u{202A}", "\u{202C}", "\u{202E}", "\u{202F}", "\u{2060}", "\u{2066}",
    "\u{2069}", "\u{3000}", "\u{FEFF}", "\u{FFFD}", "\u{301}", "\u{20E3}", "\u{FE0F}", "\u{1}",
    "\u{7F}", "\u{9D}", "🗞️", "👨‍👩‍👧", "🇬🇧", "漢字", "é", "ß", "İ", "ǆ", "\u{10FFFF}", "𝟜",
  ]
  private static let words = [
    "said", "says", "told AFP", "added", "according to", "according to a report", "asked", "wrote",
    "who said", "he said", "she told reporters", "they warned", "it said in a statement", "tweeted",
    "about", "around", "almost", "nearly", "some", "more than", "less than", "at least", "up to",
    "as many as", "no more than", "or more", "between", "and", "from", "to", "of", "in", "by", "a",
    "the", "an estimated", "another", "other", "only", "just", "per", "each", "versus", "compared",
    "rose", "fell", "up", "down", "a loss of", "gained", "killed", "wounded", "were hurt", "people",
    "civilians", "children", "jobs", "votes", "seats", "shares", "homes", "of them", "of whom",
    "in January", "Sept.", "May", "on Thursday", "since Saturday", "last year", "3 May 2016",
    "ministry", "a spokesman for the", "officials", "the report", "who heads", "which", "that",
  ]
  private static let names = [
    "Mr.", "Mrs", "Dr.", "Prof.", "Lt. Col.", "President", "Prime Minister", "Sen.", "Ann Lee",
    "John O'Brien", "McDonald", "J.K. Rowling", "van der Berg", "Smith", "Jr.", "Lee, 42,", "U.S.",
    "U.N.", "EU", "S&P 500", "Channel 4", "Section 427", "Boeing 737", "Apollo 11", "Inc.", "Ltd",
    "St. Louis", "Washington", "New York", "Reuters", "AFP", "CNN", "Amazon.com", "e.g.", "i.e.",
  ]
  private static let lines = [
    "By Ann Lee", "UPDATE 2-", "CORRECTED-", "Story highlights\n", "Read more: ", "Related\n",
    "(Reporting by Ann Lee; Editing by Bo Ek)", "(CNN)", "LONDON (Reuters) - ", "PARIS, May 3 — ",
    "Photo: AP", "CORRECTION: ", "(Adds quote)", "Share this with", "* ", "- ", "• ", "Eds: ",
    "Published 10:30 GMT, 3 May 2016\n", "http://example.org/a?b=1", "a@example.org", "@handle",
    "Families wait at a camp near Mosul on Sunday.",
  ]
  /// Bytes that are no UTF-8, and byte order marks.
  private static let broken: [[UInt8]] = [
    [0x80], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xC0, 0xAF], [0xED, 0xA0, 0x80],
    [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE, 0xFF], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0x93],
    [0x94], [0x92], [0x96], [0xA3], [0x80, 0x35], [0x00],
  ]

  /// Pieces of lines of JSON.
  static let json: [[UInt8]] = [
    "{\"id\":\"a\",\"text\":\"", "\"}\n", "{", "}", "[", "]", "\"", "\\\"", "\\\\", "\\n", "\\r\\n",
    "\\t", "\\/", "\\b", "\\u0000", "\\u201c", "\\u201D", "\\ud83d", "\\ude00", "\\ud83d\\ude00",
    "\\u2028", "\\uFFFF", "\\u12", "\\x", ",", ":", "null", "true", "-1.5e300", "1e999", "007",
    "\"id\":", "\"id\":7,", "\"id\":null,", "\"id\":\"\",", "\"text\":", "\"text\":\"5\"", "\n",
    "\r\n",
    "\n\n", "//", "NaN", "\u{FEFF}", "{\"a\":[[[[[[[[", "{\"text\":\"40 died.\"}",
  ].map { Array($0.utf8) }

  /// Pieces of templates: every name and function, and what Mustache makes of signs.
  static let template: [[UInt8]] = {
    let names = (TemplateNames.lists + [TemplateNames.top]).flatMap(\.names).map(\.name)
    let lists = TemplateNames.lists.compactMap(\.list)
    let functions = TemplateNames.functions.map(\.name) + ["left30", "right1", "right1000"]
    let signs = [
      "{{", "}}", "{{{", "}}}", "{{&", "{{.}}", "{{! note }}", "{{=<% %>=}}", "<%={{ }}=%>",
      "{{% CONTENT_TYPE:TEXT}}", "{{% CONTENT_TYPE:HTML}}", "{{>fuzz}}", "{{<fuzz}}", "{{$a}}",
      "{{/fuzz}}", "{{#", "{{^", "{{/", "(", ")", ".", " ", "\n", "\r\n", "|", "é", "{{#.}}",
    ]
    return
      (signs + names.map { "{{\($0)}}" } + functions.map { "{{\($0)(figure)}}" }
      + lists.flatMap { ["{{#\($0)}}", "{{^\($0)}}", "{{/\($0)}}", "{{#first(\($0))}}"] })
      .map { Array($0.utf8) }
  }()

  /// Tags, comments, entities and sections of marked-up text.
  static let markup: [[UInt8]] = [
    "<p>", "</p>", "<br/>", "<table><tr><td>", "<blockquote>", "<h1>", "<script>", "</script>",
    "<!--", "-->", "<![CDATA[", "]]>", "<?xml version='1.0'?>", "<!DOCTYPE html>", "&amp;", "&#0;",
    "&#13;", "&#x1F600;", "&nbsp;", "<a href='x'>", "<meta charset='utf-16'>", "<item>", "<body>",
  ].map { Array($0.utf8) }

  /// Heads, boundaries and encodings of mail.
  static let mail: [[UInt8]] = [
    "\r\n", "\r\n\r\n", "--", "boundary=", "Content-Type: text/plain; format=flowed\r\n",
    "Content-Type: multipart/alternative; boundary=b\r\n", "Content-Transfer-Encoding: base64\r\n",
    "Content-Transfer-Encoding: quoted-printable\r\n", "=?utf-8?B?AA0=?=", "=00", "=0D", "=\r\n",
    "charset=utf-16", "From ", "Subject: ", "> ",
  ].map { Array($0.utf8) }

  /// Lines of requests, and what forms are made of.
  static let http: [[UInt8]] = [
    "GET ", "HEAD ", "POST ", "/desk", "/story?", "/extract?to=xlsx", "/diff?to=html&outlets",
    "/timeline?to=csv", "/check?to=json", " HTTP/1.0\r\n", "?token=TOKEN", "&name=", "to=sqlite",
    "from=html", "Host: localhost:PORT\r\n", "Connection: close\r\n", "Expect: 100-continue\r\n",
    "Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n", "0\r\n\r\n", "ffffffff\r\n", "%00",
    "%",
    "%E2%80", "+", "--edge\r\n", "\r\n--edge--", "Content-Disposition: form-data; name=\"old\"",
    "; filename=\"a.html\"", "; filename=\"\"", "Accept: text/html\r\n", "Slug: a\r\n",
    "Cookie: a=b\r\n",
    "Origin: http://127.0.0.1:PORT\r\n", "name=\"against-f1\"", "name=\"kept\"", "name=\"view\"",
  ].map { Array($0.utf8) }
}
