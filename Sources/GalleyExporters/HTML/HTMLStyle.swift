/// The looks of the page.
package enum HTMLStyle {
  /// Amber with a strike for what went, blue with an underline for what came: told apart by anyone,
  /// on paper, too.
  package static let sheet: StaticString = """
    :root { --ink: #1b1b1f; --soft: #5c5f6a; --line: #d9dbe1; --paper: #fff; --band: #f4f5f8;
      --gone: #fdebc8; --gone-ink: #7a4300; --come: #dcebff; --come-ink: #0b3f8a; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e8e8ec; --soft: #a3a7b3;
      --line: #3a3d46; --paper: #16171b; --band: #202228; --gone: #4a3108; --gone-ink: #ffd38a;
      --come: #10305c; --come-ink: #a9cdff; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 76rem; color: var(--ink);
      background: var(--paper); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif; }
    article + article { margin-top: 4rem; border-top: 3px double var(--line); }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0; overflow-wrap: anywhere; }
    h2 { font-size: 1.1rem; margin: 2.2rem 0 .6rem; }
    h2 small { font-weight: normal; color: var(--soft); margin-left: .5rem; }
    p { margin: 0 0 .6rem; }
    .verdict { padding: .7rem 1rem; background: var(--band); border-left: .3rem solid var(--ink);
      font-weight: 600; }
    .withdrawn { background: var(--gone); border-color: var(--gone-ink); }
    .soft { color: var(--soft); font-size: .9rem; }
    del { background: var(--gone); color: var(--gone-ink); text-decoration: line-through; }
    ins { background: var(--come); color: var(--come-ink); text-decoration: underline;
      text-underline-offset: .15em; }
    table { width: 100%; border-collapse: collapse; }
    th, td { text-align: left; vertical-align: top; padding: .4rem .7rem .4rem 0;
      border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
    th { font-size: .85rem; color: var(--soft); font-weight: 600; }
    .number { font-variant-numeric: tabular-nums; white-space: nowrap; }
    .tag { font-size: .85rem; font-weight: 600; white-space: nowrap; }
    blockquote { margin: 0 0 1.2rem; padding: .1rem 0 .1rem 1rem;
      border-left: .25rem solid var(--line); white-space: pre-line; }
    .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; }
    .sides > div { padding: .45rem 0; border-bottom: 1px solid var(--line); min-width: 0;
      overflow-wrap: anywhere; white-space: pre-line; }
    .sides > .top { font-size: .85rem; color: var(--soft); font-weight: 600; }
    .nr { color: var(--soft); font-size: .8rem; margin-right: .5rem; user-select: none; }
    details { border-bottom: 1px solid var(--line); }
    summary { cursor: pointer; color: var(--soft); font-size: .9rem; padding: .45rem 0; }
    .text { max-width: 42rem; white-space: pre-line; overflow-wrap: anywhere; }
    mark { background: var(--come); color: inherit; border-bottom: 2px solid var(--come-ink); }
    mark.error { background: var(--gone); border-color: var(--gone-ink); }
    .margin { display: grid; grid-template-columns: minmax(0, 42rem) minmax(14rem, 1fr);
      gap: 0 2rem; }
    .copy { padding: .3rem 0; overflow-wrap: anywhere; white-space: pre-line; }
    .copy.head { font-weight: 600; }
    .note { font-size: .9rem; line-height: 1.4; margin: .35rem 0; padding-left: .6rem;
      border-left: .25rem solid var(--come-ink); overflow-wrap: anywhere; }
    .note.error { border-color: var(--gone-ink); }
    q { quotes: none; background: var(--band); font-style: italic; }
    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1rem; }
    figure { margin: 0; break-inside: avoid; }
    figcaption { font-weight: 600; font-size: .95rem; overflow-wrap: anywhere; }
    svg { width: 100%; height: auto; display: block; }
    svg text { font-size: 14px; fill: var(--ink); text-anchor: middle; }
    svg text.soft { fill: var(--soft); }
    svg text.value { font-weight: 600; }
    svg line { stroke: var(--line); stroke-width: 1; }
    svg line.step { stroke: var(--come-ink); stroke-width: 2.5; }
    svg circle { fill: var(--come-ink); }
    @media (max-width: 40rem) {
      body { padding: 1rem .9rem 3rem; }
      thead { display: none; }
      tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--line); }
      td { display: block; border: 0; padding: .1rem 0; }
      td:empty { display: none; }
      td::before { content: attr(data-label) ": "; color: var(--soft); font-size: .85rem; }
      .sides { grid-template-columns: 1fr; }
      .margin { grid-template-columns: minmax(0, 1fr); }
      .margin > .void { display: none; }
      .sides > .top, .sides > .void, .sides > .old.same { display: none; }
      .sides > .old { border-bottom: 0; padding-bottom: 0; }
      .sides > .old::before { content: "Old "; color: var(--soft); font-size: .8rem; }
      .sides > .new:not(.same)::before { content: "New "; color: var(--soft); font-size: .8rem; }
    }
    @media print {
      body { max-width: none; padding: 0; font-size: 10pt; }
      tr, blockquote, .sides > div { break-inside: avoid; }
      del, ins, mark, .verdict { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
