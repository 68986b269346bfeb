#!/usr/bin/env python3
"""Writes seeds/formats: one of the sample stories as a desk gets it in other formats.

  python3 Tests/GalleyDocumentsTests/Samples/make-formats.py

Standard library only; the same bytes on every run.
"""
import csv, os, quopri, zipfile
from email.header import Header
from xml.sax.saxutils import escape

root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")
out = os.path.join(root, "seeds", "formats")
with open(os.path.join(root, "seeds", "ferry-trial-v1.txt"), encoding="utf-8") as file:
  copy = file.read()
os.makedirs(out, exist_ok=True)
paragraphs = [line for line in copy.split("\n") if line]
headline, rest = paragraphs[0], paragraphs[1:]


def is_caption(text):
  return "Photo:" in text


def archive(name, parts):
  with zipfile.ZipFile(os.path.join(out, name), "w") as zip:
    for part, text, method in parts:
      info = zipfile.ZipInfo(part, (2024, 5, 14, 16, 42, 0))
      info.compress_type = method
      zip.writestr(info, text)


declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
packed, stored = zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED

# Word, with a tracked insertion, a deletion and a comment.
w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
package = "http://schemas.openxmlformats.org/package/2006/relationships"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
change = 'w:id="%d" w:author="Desk" w:date="2024-05-14T15:42:00Z"'


def run(text):
  return '<w:r><w:t xml:space="preserve">%s</w:t></w:r>' % escape(text)


def word(text, style=None):
  style = '<w:pPr><w:pStyle w:val="%s"/></w:pPr>' % style if style else ""
  runs = run(text)
  if "at least" in text.lower()[:12]:
    first, last = text.split(" ", 3)[:3], text.split(" ", 3)[3]
    runs = '<w:del %s><w:r><w:delText xml:space="preserve">Some 12 </w:delText></w:r></w:del>' % (change % 1)
    runs += "<w:ins %s>%s</w:ins>" % (change % 2, run(" ".join(first) + " "))
    runs += '<w:r><w:commentReference w:id="0"/></w:r>' + run(last)
  return "<w:p>%s%s</w:p>" % (style, runs)


body = word(headline, "Title") + "".join(
  word(text, "Caption" if is_caption(text) else None) for text in rest)
types = "application/vnd.openxmlformats-officedocument.wordprocessingml."
archive("ferry-trial-v1.docx", [
  ("[Content_Types].xml", declaration
   + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
   + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
   + '<Default Extension="xml" ContentType="application/xml"/>'
   + "".join('<Override PartName="/word/%s.xml" ContentType="%s+xml"/>' % (part, types + kind)
             for part, kind in [("document", "document.main"), ("styles", "styles"), ("comments", "comments")])
   + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
   + "</Types>", packed),
  ("_rels/.rels", declaration + '<Relationships xmlns="%s">' % package
   + '<Relationship Id="rId1" Type="%s/officeDocument" Target="word/document.xml"/>' % office
   + '<Relationship Id="rId2" Type="%s/metadata/core-properties" Target="docProps/core.xml"/>' % package
   + "</Relationships>", packed),
  ("word/_rels/document.xml.rels", declaration + '<Relationships xmlns="%s">' % package
   + '<Relationship Id="rId1" Type="%s/styles" Target="styles.xml"/>' % office
   + '<Relationship Id="rId2" Type="%s/comments" Target="comments.xml"/>' % office
   + "</Relationships>", packed),
  ("word/document.xml", declaration + '<w:document xmlns:w="%s"><w:body>%s</w:body></w:document>' % (w, body), packed),
  ("word/comments.xml", declaration + '<w:comments xmlns:w="%s"><w:comment w:id="0" w:author="Desk">' % w
   + "<w:p>%s</w:p></w:comment></w:comments>" % run("Was 12 in the first take."), packed),
  ("word/styles.xml", declaration + '<w:styles xmlns:w="%s">' % w
   + '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
   + "".join('<w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="Normal"/></w:style>'
             % (id, id.lower()) for id in ["Title", "Caption"])
   + "</w:styles>", packed),
  ("docProps/core.xml", declaration
   + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
   + 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
   + 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
   + "<dc:creator>Nerys Holloway</dc:creator>"
   + '<dcterms:modified xsi:type="dcterms:W3CDTF">2024-05-14T15:42:00Z</dcterms:modified>'
   + "</cp:coreProperties>", packed),
])

# OpenDocument.
names = {"office": "office", "text": "text", "style": "style", "meta": "meta"}
spaces = " ".join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (k, v) for k, v in names.items())
spaces += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
text = '<text:p text:style-name="Title">%s</text:p>' % escape(headline)
text += "".join('<text:p text:style-name="%s">%s</text:p>'
                % ("Caption" if is_caption(line) else "Standard", escape(line)) for line in rest)
odt = "application/vnd.oasis.opendocument.text"
archive("ferry-trial-v1.odt", [
  ("mimetype", odt, stored),
  ("content.xml", declaration + '<office:document-content %s office:version="1.2"><office:body><office:text>%s'
   % (spaces, text) + "</office:text></office:body></office:document-content>", packed),
  ("meta.xml", declaration + '<office:document-meta %s office:version="1.2"><office:meta>' % spaces
   + "<meta:initial-creator>Nerys Holloway</meta:initial-creator><dc:date>2024-05-14T16:42:00</dc:date>"
   + "</office:meta></office:document-meta>", packed),
  ("META-INF/manifest.xml", declaration
   + '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
   + "".join('<manifest:file-entry manifest:full-path="%s" manifest:media-type="%s"/>' % pair
             for pair in [("/", odt), ("content.xml", "text/xml"), ("meta.xml", "text/xml")])
   + "</manifest:manifest>", packed),
])


# RTF.
def rtf(text):
  result = ""
  for character in text:
    if character in "\\{}":
      result += "\\" + character
    elif ord(character) < 128:
      result += character
    else:
      try:
        result += "\\'%02x" % character.encode("cp1252")[0]
      except UnicodeEncodeError:
        result += "\\u%d?" % ord(character)
  return result


with open(os.path.join(out, "ferry-trial-v1.rtf"), "w", newline="\n") as file:
  file.write("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}}\n")
  file.write("{\\stylesheet{\\s0 Normal;}{\\s1\\b Title;}{\\s2\\i caption;}}\n")
  file.write("{\\info{\\author Nerys Holloway}{\\revtim\\yr2024\\mo5\\dy14\\hr16\\min42}}\n")
  file.write("\\pard\\s1\\b %s\\b0\\par\n" % rtf(headline))
  for line in rest:
    file.write("\\pard%s %s\\par\n" % ("\\s2" if is_caption(line) else "", rtf(line)))
  file.write("}\n")


# Mail: lines that end in a blank go on, as mail programs send text.
def flowed(text):
  lines, line = [], ""
  for word in text.split(" "):
    if len(line) + len(word) > 70:
      lines.append(line + " ")
      line = ""
    line += (" " if line else "") + word
  return lines + [line]


mail = [line for block in copy.rstrip("\n").split("\n")[2:] for line in flowed(block)]
mail += ["", "-- ", "Nerys Holloway", "Cawhaven Courier", "Tel: 01632 960 842"]
headers = [
  "From: Nerys Holloway <nerys@courier.example>",
  "To: Desk <desk@courier.example>",
  "Subject: " + Header(headline, "utf-8", 76, "Subject").encode(),
  "Date: Tue, 14 May 2024 16:42:00 +0100",
  "Message-ID: <20240514164200.7@courier.example>",
  "MIME-Version: 1.0",
  "Content-Type: text/plain; charset=utf-8; format=flowed",
  "Content-Transfer-Encoding: quoted-printable",
]
body = quopri.encodestring(("\n".join(mail) + "\n").encode("utf-8")).decode("ascii")
with open(os.path.join(out, "ferry-trial-v1.eml"), "w", newline="\n") as file:
  file.write("\n".join(headers) + "\n\n" + body)

# MHTML: the sample page as a browser saves it with all that it shows.
with open(os.path.join(out, "ferry-trial-v1.html"), "rb") as file:
  page = file.read()
address = "https://courier.example/ferry-trial"
boundary = "----MultipartBoundary--ferry7trial1----"
subject = Header(headline + " - Cawhaven Courier", "utf-8", 76, "Subject").encode()
lines = [
  "From: <Saved by Blink>", "Snapshot-Content-Location: " + address, *("Subject: " + subject).split("\n"),
  "Date: Tue, 14 May 2024 17:30:00 +0100", "MIME-Version: 1.0", "Content-Type: multipart/related;",
  '\ttype="text/html";', '\tboundary="%s"' % boundary, "", "", "--" + boundary, "Content-Type: text/html",
  "Content-ID: <frame-7@mhtml.blink>", "Content-Transfer-Encoding: quoted-printable",
  "Content-Location: " + address, "", *quopri.encodestring(page).decode("ascii").split("\n"),
  "--" + boundary, "Content-Type: image/gif", "Content-Transfer-Encoding: base64",
  "Content-Location: https://courier.example/hob-rocks.gif", "",
  "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "--" + boundary + "--", "",
]
with open(os.path.join(out, "ferry-trial-v1.mhtml"), "w", newline="") as file:
  file.write("\r\n".join(lines))

# A table as an archive exports it: the story and a brief, with columns that Galley has no name for.
by, role = rest[0], rest[1]
story = [line for line in paragraphs[4:] if not is_caption(line)]
story = story[:story.index("More stories")]
rows = [
  ["guid", "headline", "byline", "published", "section", "text", "clicks"],
  ["courier-0514-1", headline, by, "2024-05-14T16:42:00+01:00", "Courts", "\n\n".join(story), "1,204"],
  ["courier-0514-2", "Island bus fares to rise by 5% in June", "", "2024-05-14T11:05:00+01:00", "Transport",
   "Bus fares on the island will rise by 5% on 3 June, the council said.", "310"],
]
with open(os.path.join(out, "ferry-trial-v1.csv"), "w", encoding="utf-8", newline="") as file:
  csv.writer(file).writerows(rows)
