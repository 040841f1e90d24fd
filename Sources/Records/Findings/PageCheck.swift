import Pages

/// Tells what the reading of the pages remarked, and which pages could not be read.
struct PageCheck {
  /// One finding for all cells of a page that were read twice, one for each remark on the page.
  func findings(on pages: [Page]) -> [Finding] {
    pages.flatMap { page -> [Finding] in
      let place = Finding.Place(page: page.number)
      if page.method == .failed {
        let message = "Trang \(page.number) không đọc được: \(page.reason)."
        return [Finding(.unreadable, .error, message, at: place)]
      }
      // A remark on a cell quotes what was read there.
      let (onCells, onPage) = (
        page.remarks.filter { $0.contains("\"") }, page.remarks.filter { !$0.contains("\"") }
      )
      let joined = onCells.isEmpty ? [] : [onCells.joined(separator: "; ")]
      return joined.map { Finding(.lowConfidence, .info, "\($0).", at: place) }
        + onPage.map { Finding(.lowConfidence, .warning, "\($0).", at: place) }
    }
  }
}
