import Foundation

/// Notes in the ledger how fast a run goes, now and then.
struct RunLog {
  private let ledger: Ledger
  private let number: Int64
  private var documents = 0
  private var pages = 0
  private var noted = Date()

  init(_ ledger: Ledger) throws {
    self.ledger = ledger
    number = try ledger.beginRun(at: noted)
  }

  mutating func count(_ entry: LedgerEntry) throws {
    documents += 1
    pages += entry.pages
    let now = Date()
    guard now.timeIntervalSince(noted) > 1 || documents == 1 else { return }
    noted = now
    try ledger.note(run: number, documents: documents, pages: pages, at: now)
  }

  func end() throws {
    guard documents > 0 else { return }
    try ledger.note(run: number, documents: documents, pages: pages, at: Date())
  }
}
