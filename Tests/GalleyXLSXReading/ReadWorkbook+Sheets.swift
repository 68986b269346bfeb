import GalleyXLSX

/// What stands in a sheet beside its cells.
extension ReadWorkbook {
  /// The rows of a section of the notes, from below its head to the next empty row.
  package func notes(_ heading: String) throws -> [[String]] {
    let rows = try rows("Notes")
    let start = try found(rows.firstIndex { $0.first == heading }, "no section \(heading)")
    return Array(rows[(start + 1)...].prefix { !$0.isEmpty })
  }

  /// The links of a sheet by cell, as `A2 → Text!A5`.
  package func links(_ sheet: String) throws -> [String] {
    let index = try found(sheets.firstIndex { $0.name == sheet })
    let relations = try parsed("xl/worksheets/_rels/sheet\(index + 1).xml.rels")?.root
    return try element(sheet).all("hyperlink").map { link in
      let id = link.attributes["r:id"]
      let external = relations?.all("Relationship").first { $0.attributes["Id"] == id }
      let target = link.attributes["location"] ?? ""
      return "\(link.attributes["ref"] ?? "?") → "
        + (id == nil ? target : external?.attributes["Target"] ?? "?")
    }
  }

  /// The lists of words to choose from in a sheet, as `X2:X5 a,b`.
  package func choices(_ sheet: String) throws -> [String] {
    try element(sheet).all("dataValidation").map { list in
      "\(list.attributes["sqref"] ?? "?") \(list.all("formula1").first?.text ?? "?")"
    }
  }

  /// The columns of a sheet that are folded away, by name.
  package func folded(_ sheet: String) throws -> [String] {
    let names = try table(sheet).first ?? []
    return try element(sheet).all("col").flatMap { range -> [String] in
      guard range.attributes["hidden"] == "1", range.attributes["outlineLevel"] == "1",
        let first = range.attributes["min"].flatMap(Int.init),
        let last = range.attributes["max"].flatMap(Int.init)
      else { return [] }
      return (first...last).map { names[$0 - 1] }
    }
  }
}
