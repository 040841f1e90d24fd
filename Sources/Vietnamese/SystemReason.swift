import Foundation

/// Why the system refused something, in the language of those who read it.
public enum SystemReason {
  private static let texts: [Int32: String] = [
    ENOENT: "không có tệp hay thư mục này", EACCES: "không có quyền", EPERM: "không có quyền",
    ENOTDIR: "một phần của đường dẫn không phải thư mục", EISDIR: "đây là thư mục",
    ENOSPC: "hết chỗ trên đĩa", EDQUOT: "hết hạn mức đĩa", EROFS: "đĩa chỉ cho đọc",
    EFBIG: "tệp lớn quá mức cho phép", ENAMETOOLONG: "tên dài quá mức",
    ELOOP: "liên kết chạy vòng", EMFILE: "quá nhiều tệp đang mở",
    ENFILE: "quá nhiều tệp đang mở", ENOMEM: "hết bộ nhớ", EAGAIN: "hết tiến trình hoặc bộ nhớ",
    EIO: "đĩa đọc hoặc ghi lỗi",
  ]

  /// What an error number (`errno`) stands for; the system's own words for rare ones.
  public static func text(_ code: Int32 = errno) -> String {
    texts[code] ?? String(cString: strerror(code))
  }

  /// The same for an error of Foundation's, which keeps the number inside.
  public static func text(_ error: any Error) -> String {
    let inner = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
    let system = (inner ?? error) as NSError
    if system.domain == NSPOSIXErrorDomain { return text(Int32(system.code)) }
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile, .fileNoSuchFile: return text(ENOENT)
    case .fileReadNoPermission, .fileWriteNoPermission: return text(EACCES)
    case .fileWriteOutOfSpace: return text(ENOSPC)
    case .fileReadCorruptFile, .fileReadInapplicableStringEncoding, .fileReadUnknownStringEncoding:
      return "không phải văn bản UTF-8"
    default: return error.localizedDescription
    }
  }
}
