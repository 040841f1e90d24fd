/// What the codes of data are called where people read them, in Vietnamese.
enum CodeLabels {
  /// `BatchEntry.Status`.
  static let statuses = ["converted": "trọn vẹn", "partly": "thiếu trang", "failed": "hỏng"]

  /// The rows of a scoring table.
  static let nodes = ["criterion": "tiêu chí", "level": "mức điểm"]

  /// The rows of scores told in prose.
  static let scores = ["item": "lĩnh vực", "overall": "tổng"]

  /// `Finding.Severity`.
  static let severities = ["error": "lỗi", "warning": "cần xem", "info": "để biết"]

  /// `Finding.Code`.
  static let findings = [
    "sum_mismatch": "cộng không khớp", "score_above_max": "vượt điểm tối đa",
    "score_missing": "thiếu điểm", "duplicate_code": "trùng mã", "gap_in_codes": "nhảy mã",
    "low_confidence": "đọc chưa chắc", "citation_incomplete": "viện dẫn thiếu",
    "date_invalid": "ngày không có thật", "unreadable": "không đọc được",
    "code_out_of_order": "sai thứ tự mã", "level_mismatch": "không đúng mức điểm",
    "date_conflict": "ngày mâu thuẫn", "share_above_whole": "tỷ lệ quá 100 %",
    "table_unread": "bảng chưa tách được", "symbol_ambiguous": "ký hiệu đọc hai cách",
  ]
}
