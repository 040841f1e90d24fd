/// A path by its bytes, as the system tells files apart. A `String` would take two names for one
/// whose letters are composed in one and bear their marks apart in the other.
struct ExactPath: Hashable {
  private let bytes: [UInt8]

  init(_ path: String) { bytes = Array(path.utf8) }
}
