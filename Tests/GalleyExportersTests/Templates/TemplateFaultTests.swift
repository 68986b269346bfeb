import GalleyExporters
import GalleyModel
import GalleyTemplates
import GalleyTestSupport
import Testing

@Suite("A text template that is none")
struct TemplateFaultTests {
  @Test(
    "that cannot be used is refused with its name and the reason",
    arguments: [
      ("memo.mustache", "", "is not named like a template; name it NAME.EXTENSION.mustache"),
      ("memo.md.must", "", "is not named like a template; name it NAME.EXTENSION.mustache"),
      ("m.md.mustache", "a\n{{#figures}}", "line 2: a section is not closed; add {{/NAME}}"),
      (
        "m.md.mustache", "{{#figures}}\n{{/quotes}}",
        "line 2: a section is closed under another name than it was opened"
      ),
      ("m.md.mustache", "{{title", "line 1: a tag cannot be understood, or is not closed"),
      (
        "m.md.mustache", "{{% CONTENT_TYPE:RTF}}",
        "line 1: the content type is not known; write TEXT or HTML"
      ),
    ])
  func refused(_ name: String, _ text: String, _ reason: String) {
    #expect(throws: ExportError.template(name: name, detail: reason)) {
      try template(name, text)
    }
  }

  @Test("that is no UTF-8 is refused")
  func encoding() {
    let expected = ExportError.template(
      name: "m.md.mustache", detail: "is no UTF-8 text; save it as UTF-8")
    #expect(throws: expected) {
      try TemplateExporter(fileName: "m.md.mustache", bytes: [0x61, 0xE9])
    }
  }

  @Test(
    "that asks for something unknown is refused with the line and the nearest name",
    arguments: [
      ("{{headlin}}", "line 1: there is no value called {{headlin}}; did you mean {{headline}}?"),
      (
        "{{#quotes}}\n{{speaker}}\n{{/quotes}}\n{{#figures}}\n{{speaker}}\n{{/figures}}",
        "line 5: there is no value called {{speaker}} here; it belongs to {{#quotes}}"
      ),
      (
        "\n{{! {{x}} }}\n{{{ uppercased(soruce) }}}",
        "line 3: there is no value called {{soruce}}; did you mean {{source}}?"
      ),
      ("{{=<% %>=}}\n{{x}}<% qqqqqqq %>", "line 2: there is no value called {{qqqqqqq}}"),
      (
        "{{#figures}}{{#source}}{{wheer}}{{/source}}{{/figures}}",
        "line 1: there is no value called {{wheer}}; did you mean {{where}}?"
      ),
      (
        "{{uppercase(title)}}",
        "line 1: there is no {{uppercase(…)}}; did you mean {{uppercased(…)}}?"
      ),
      (
        "{{wiiide(title)}}",
        "line 1: there is no {{wiiide(…)}}; write for example {{left30(…)}} or {{right12(…)}}"
      ),
      ("a\n{{>head}}", "line 2: a template stands alone; write out what {{head}} is to hold"),
      ("{{> m}}", "line 1: a template stands alone; write out what {{m}} is to hold"),
      (
        "{{#figures}}\n{{>m.md.mustache}}\n{{/figures}}",
        "line 2: a template stands alone; write out what {{m.md.mustache}} is to hold"
      ),
      (
        "{{#figures}}\n{{#quotes}}{{#figures}}{{/figures}}{{/quotes}}{{/figures}}",
        "line 2: {{#figures}} stands inside of itself; close it with {{/figures}} before"
      ),
      (
        String(repeating: "{{#title}}\n", count: 4000)
          + String(repeating: "{{/title}}", count: 4000),
        "line 101: more than 100 sections stand in one another; close some"
      ),
      (
        String(repeating: "{{title}}\n", count: 20_000),
        "it has 20000 tags in 200 kB, too many to read; leave some out"
      ),
      ("{{<m}}{{/m}}", "line 1: a template stands alone; write out what {{m}} is to hold"),
      ("{{$m}}{{/m}}", "line 1: a template stands alone; write out what {{m}} is to hold"),
      ("{{>*self}}", "line 1: a template stands alone; write out what {{*self}} is to hold"),
    ])
  func unknown(_ text: String, _ reason: String) {
    #expect(throws: ExportError.template(name: "m.md.mustache", detail: reason)) {
      try template("m.md.mustache", text)
    }
  }
}
