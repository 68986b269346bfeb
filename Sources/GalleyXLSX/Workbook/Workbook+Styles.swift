import CXLSXWriter

extension Workbook {
  /// The library's format for a style, made once a workbook; null for the plain style.
  mutating func format(_ style: Style) -> UnsafeMutablePointer<lxw_format>? {
    // Most cells hold words or plain numbers, whose styles need not be compared.
    if let place = style.commonPlace, let known = commonFormats[place] { return known }
    // Cells that follow each other share a few styles, which are found faster than hashed.
    if let recent = recentFormats.first(where: { $0.style == style }) { return recent.format }
    guard let format = formats[style] ?? makeFormat(style) else { return nil }
    formats[style] = format
    if let place = style.commonPlace { commonFormats[place] = format }
    if recentFormats.count == 4 { recentFormats.removeLast() }
    recentFormats.insert((style, format), at: 0)
    return format
  }

  private func makeFormat(_ style: Style) -> UnsafeMutablePointer<lxw_format>? {
    guard let format = workbook_add_format(handle.pointer) else { return nil }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    let traits = style.traits
    if traits.contains(.bold) { format_set_bold(format) }
    if traits.contains(.struck) { format_set_font_strikeout(format) }
    if traits.contains(.underlined) {
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    if traits.contains(.wrapped) { format_set_text_wrap(format) }
    if traits.contains(.shrunk) { format_set_shrink(format) }
    if traits.contains(.large) { format_set_font_size(format, 14) }
    if traits.contains(.header) {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_bg_color(format, 0xE7E5E4)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    }
    if style.numberFormat != .general {
      format_set_num_format(format, style.numberFormat.code)
      if style.numberFormat.isLikeWords {
        format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
      }
    }
    if style.ground != .automatic { format_set_bg_color(format, style.ground.rawValue) }
    if style.ink != .automatic { format_set_font_color(format, style.ink.rawValue) }
    return format
  }
}
