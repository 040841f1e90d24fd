/// A task of a plan, with who does what by when.
public struct Measure: Codable, Hashable, Sendable {
  /// The heading it stands under: "II.1".
  @Nullable public var section: String?
  /// Its mark in the list: "a".
  @Nullable public var letter: String?
  /// The task's own words.
  public var text: String
  /// "Biện pháp thực hiện", "Biện pháp khắc phục".
  @Nullable public var remedy: String?
  /// "Chỉ đạo thực hiện".
  @Nullable public var directs: String?
  /// "Đơn vị tham mưu thực hiện".
  @Nullable public var prepares: String?
  /// "Phối hợp thực hiện".
  @Nullable public var coordinates: String?
  /// "Thời gian thực hiện".
  @Nullable public var time: String?
  /// What is to be reached: "Chỉ tiêu", "Sản phẩm".
  @Nullable public var target: String?
  /// The page where it begins, from 1.
  public var page: Int

  /// A task at its place; the rest still unknown.
  public init(text: String, page: Int) {
    self.text = text
    self.page = page
  }
}
