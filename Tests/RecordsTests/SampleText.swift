/// Texts of an office that does not exist.
enum SampleText {
  /// A plan: letterhead, scores told in prose, tasks with labels, an end with recipients and signer.
  static let plan = """
    UBND TỈNH HẢI SƠN
    BAN DÂN TỘC

    Số: 37/KH-BDT

    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc

    Hải Sơn, ngày 06 tháng 3 năm 2024

    KẾ HOẠCH

    Khắc phục hạn chế, nâng cao Chỉ số
    cải cách hành chính năm 2024

    Căn cứ Quyết định số 415/QĐ-UBND ngày 26/02/2024 của Chủ tịch UBND tỉnh về việc công bố Chỉ số,
    Ban Dân tộc ban hành Kế hoạch như sau:

    I. KẾT QUẢ

    Năm 2023, điểm Chỉ số của Ban đạt 84,65/100 điểm, cao hơn 4,18 điểm, xếp vị trí thứ 11/19 cơ quan.

    (1) Công tác chỉ đạo, điều hành (9,25/10 điểm, xếp vị thứ 6/19);

    (2) Cải cách tài chính công (8/8 điểm, xếp vị thứ 1/19).

    II. NỘI DUNG THỰC HIỆN

    1. Nhiệm vụ, giải pháp khắc phục hạn chế

    a) Nội dung: Việc giải quyết hồ sơ có lúc còn chậm.

    Tỷ lệ nộp trực tuyến chưa đạt.

    - Biện pháp khắc phục: Rà soát quy trình theo Công văn số 318/UBND-KSTTHC ngày 31/6/2024.

    - Chỉ đạo thực hiện: Trưởng Ban.

    - Đơn vị tham mưu thực hiện: Văn phòng Ban.

    - Phối hợp thực hiện: Các phòng thuộc Ban.

    - Thời gian thực hiện: Quý II năm 2024.

    b) Công tác tuyên truyền chưa phong phú.

    - Đơn vị chủ trì: Phòng Tuyên truyền; cơ quan phối hợp: Thanh tra Ban; thời gian hoàn thành: Tháng
    6/2024.

    III. TỔ CHỨC THỰC HIỆN

    1. Các phòng thuộc Ban nghiêm túc triển khai thực hiện Kế hoạch này.

    Nơi nhận:
    - UBND tỉnh (b/c);
    - Các phòng, ban,
    đơn vị trực thuộc;
    - Lưu: VT, VP.

    KT. TRƯỞNG BAN
    PHÓ TRƯỞNG BAN

    Phạm Văn Thí Điểm
    """
}
