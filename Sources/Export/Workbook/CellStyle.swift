import CXlsxWriter

/// How a cell of a workbook looks.
struct CellStyle: Hashable {
  /// How sure the reading is that a cell holds.
  enum Trust: Hashable {
    /// At least 0.95, or not told.
    case sound
    /// Below 0.95: worth a look.
    case doubtful
    /// Below 0.7: to be compared with the page.
    case poor

    init(_ confidence: Double?) {
      self = (confidence ?? 1) < 0.7 ? .poor : (confidence ?? 1) < 0.95 ? .doubtful : .sound
    }

    /// The colour behind the cell, 0xRRGGBB.
    var color: UInt32? {
      switch self {
      case .sound: nil
      case .doubtful: 0xFFEB9C
      case .poor: 0xFFC7CE
      }
    }
  }

  /// What the cell is.
  enum Role: Hashable {
    case header, value, date, link
  }

  /// What the cell is.
  var role = Role.value
  /// How sure its reading is.
  var trust = Trust.sound
  /// Whether it stands in the row of a main criterion.
  var isStrong = false
  /// Whether it belongs to a step of a scale.
  var isFaint = false

  /// Puts the look into one of the library's formats.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_border(format, UInt8(LXW_BORDER_HAIR.rawValue))
    if let color = trust.color { format_set_bg_color(format, lxw_color_t(color)) }
    if isStrong || role == .header { format_set_bold(format) }
    if isFaint {
      format_set_font_color(format, 0x555555)
      format_set_italic(format)
    }
    switch role {
    case .header: format_set_bg_color(format, 0xD9E1F2)
    case .date: format_set_num_format(format, "dd/mm/yyyy")
    case .link:
      format_set_font_color(format, 0x0563C1)
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    case .value: break
    }
  }
}
