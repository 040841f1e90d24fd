/// What a document's letterhead and end say of it; what is not on the page is `nil`.
public struct Metadata: Codable, Hashable, Sendable {
  /// The body above the issuer: "UBND tỉnh Quảng Ngãi".
  @Nullable public var issuerParent: String?
  /// The body that issued it: "Văn phòng".
  @Nullable public var issuer: String?
  /// The document's number: "1880/BC-VP".
  @Nullable public var number: String?
  /// How sure the number was read, 0…1; `nil` where there is none.
  @Nullable public var numberConfidence: Double?
  /// The kind of document: "Báo cáo".
  @Nullable public var documentType: String?
  /// What it is about.
  @Nullable public var title: String?
  /// Where it was issued.
  @Nullable public var place: String?
  /// When, as YYYY-MM-DD.
  @Nullable public var date: String?
  /// How sure the date was read, 0…1; `nil` where there is none.
  @Nullable public var dateConfidence: Double?
  /// The signer's title: "Chánh Văn phòng".
  @Nullable public var signerTitle: String?
  /// Those on whose behalf it is signed, from the top: "TM. Ủy ban nhân dân", "KT. Chủ tịch".
  public var signedFor: [String] = []
  /// The signer's name.
  @Nullable public var signerName: String?
  /// The lines under "Nơi nhận".
  public var recipients: [String] = []

  enum CodingKeys: String, CodingKey {
    case issuer, number, title, place, date, recipients
    case issuerParent = "issuer_parent"
    case numberConfidence = "number_confidence"
    case documentType = "document_type"
    case dateConfidence = "date_confidence"
    case signerTitle = "signer_title"
    case signerName = "signer_name"
    case signedFor = "signed_for"
  }

  /// Nothing known yet.
  public init() {}
}
