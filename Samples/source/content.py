"""The words of the samples. The province, its offices, its people and its documents do not exist."""

# A row: (code, title, max, self, explanation); a level: ("level", text, points as printed, self, explanation).
A_ROWS = [
    ("1", "CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH", "9,00", "8,50", ""),
    ("1.1", "Kế hoạch cải cách hành chính", "4,00", "4,00", ""),
    ("1.1.1", "Ban hành kế hoạch cải cách hành chính năm", "2,00", "2,00", ""),
    ("level", "Ban hành trong tháng 01 của năm", "2,00", "2,00",
     "Kế hoạch số 15/KH-SNN ngày 12/01/2022 của Sở Nông nghiệp về cải cách hành chính năm 2022; "
     "Quyết định số 21/QĐ-SNN ngày 14/01/2022 phân công lãnh đạo Sở phụ trách."),
    ("level", "Ban hành sau tháng 01 của năm", "1,00", "", ""),
    ("level", "Không ban hành", "0", "", ""),
    ("1.1.2", "Mức độ hoàn thành kế hoạch", "2,00", "2,00", ""),
    ("level", "Hoàn thành từ 80% đến 100% kế hoạch thì điểm đánh giá theo công thức "
     "[tỷ lệ % hoàn thành x 2,00/100%]", None, "2,00",
     "Báo cáo số 388/BC-SNN ngày 05/12/2022 về kết quả cải cách hành chính năm 2022: hoàn thành "
     "24/24 nhiệm vụ, đạt tỷ lệ 100%."),
    ("level", "Hoàn thành dưới 80% kế hoạch", "0", "", ""),
    ("1.2", "Kiểm tra công tác cải cách hành chính", "3,00", "2,50", ""),
    ("1.2.1", "Tỷ lệ phòng, đơn vị thuộc Sở được kiểm tra trong năm", "1,50", "1,50", ""),
    ("level", "Từ 30% số đơn vị trở lên", "1,50", "1,50",
     "Kế hoạch số 47/KH-SNN ngày 22/02/2022; Thông báo kết luận kiểm tra số 129/TB-SNN ngày "
     "18/5/2022 và số 204/TB-SNN ngày 26/8/2022 đối với 04/11 đơn vị trực thuộc."),
    ("level", "Từ 20% đến dưới 30% số đơn vị", "0,75", "", ""),
    ("level", "Dưới 20% số đơn vị", "0", "", ""),
    ("1.2.2", "Xử lý các vấn đề phát hiện qua kiểm tra", "1,50", "1,00",
     "Còn 01 đơn vị chậm khắc phục việc niêm yết thủ tục hành chính; Sở đã đôn đốc tại Công văn "
     "số 611/SNN-VP ngày 30/9/2022."),
    ("1.3", "Công tác tuyên truyền", "2,00", "2,00",
     "Kế hoạch số 33/KH-SNN ngày 08/02/2022; đăng 36 tin, bài trên Cổng thông tin điện tử của Sở."),
    ("2", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", "11,00", "10,25", ""),
    ("2.1", "Kiểm soát thủ tục hành chính", "5,00", "5,00", ""),
    ("2.1.1", "Thực hiện rà soát, đánh giá thủ tục hành chính theo kế hoạch", "2,50", "2,50",
     "Quyết định số 96/QĐ-SNN ngày 29/3/2022 của Giám đốc Sở; Tờ trình số 18/TTr-SNN ngày "
     "15/6/2022 trình Chủ tịch UBND tỉnh Hải Sơn thông qua phương án đơn giản hóa 07 thủ tục."),
    ("2.1.2", "Công khai thủ tục hành chính thuộc thẩm quyền giải quyết", "2,50", "2,50",
     "Niêm yết đủ 112 thủ tục tại Trung tâm Phục vụ hành chính công tỉnh theo Quyết định số "
     "1204/QĐ-UBND ngày 11/7/2022 của Chủ tịch UBND tỉnh Hải Sơn."),
    ("2.2", "Kết quả giải quyết hồ sơ", "6,00", "5,25", ""),
    ("2.2.1", "Tỷ lệ hồ sơ giải quyết đúng hạn", "4,00", "3,75", ""),
    ("level", "Từ 90% đến 100% hồ sơ thì điểm đánh giá theo công thức [tỷ lệ % x 4,00/100%]", None,
     "3,75", "Tiếp nhận 4.318 hồ sơ, giải quyết đúng hạn 4.048 hồ sơ (93,75%); 270 hồ sơ trễ hạn "
     "đã có văn bản xin lỗi."),
    ("level", "Dưới 90% hồ sơ", "0", "", ""),
    ("2.2.2", "Tỷ lệ hồ sơ nộp trực tuyến", "2,00", "1,50",
     "2.159/4.318 hồ sơ nộp trực tuyến, đạt 50%; Báo cáo số 402/BC-SNN ngày 12/12/2022."),
    ("3", "HIỆN ĐẠI HÓA HÀNH CHÍNH", "5,00", "5,00", ""),
    ("3.1", "Gửi, nhận văn bản điện tử có ký số", "3,00", "3,00",
     "100% văn bản đi được ký số theo Quy chế ban hành kèm theo Quyết định số 58/QĐ-SNN ngày "
     "02/3/2022."),
    ("3.2", "Áp dụng hệ thống quản lý chất lượng theo TCVN ISO 9001:2015", "2,00", "2,00",
     "Quyết định số 175/QĐ-SNN ngày 20/7/2022 công bố hệ thống quản lý chất lượng phù hợp tiêu "
     "chuẩn."),
]

A = dict(
    parent="UBND TỈNH HẢI SƠN", issuer="SỞ NÔNG NGHIỆP", number="412/BC-SNN", place="Hải Sơn",
    date=(15, 12, 2022), kind="BÁO CÁO",
    title="Tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm 2022 của Sở Nông nghiệp",
    body=[
        "Thực hiện Công văn số 2751/SNV-CCHC ngày 01/12/2022 của Sở Nội vụ về việc tự đánh giá, "
        "chấm điểm Chỉ số cải cách hành chính năm 2022, Sở Nông nghiệp báo cáo kết quả tự đánh giá, "
        "chấm điểm như sau:",
        "Tổng số điểm tự chấm đạt <b>23,75/25 điểm</b>, trong đó điểm trừ chủ yếu ở tiêu chí về giải "
        "quyết hồ sơ thủ tục hành chính.",
        "(Kèm theo Bảng tự chấm điểm và tài liệu kiểm chứng).",
        "Sở Nông nghiệp kính gửi Sở Nội vụ tổng hợp, thẩm định./."],
    recipients=["Sở Nội vụ;", "Lãnh đạo Sở;", "Các phòng, đơn vị thuộc Sở;", "Lưu: VT, VP."],
    signer_title="GIÁM ĐỐC", signer="Lê Minh Mẫu",
    table_title="BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2022",
    header=["STT", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Điểm tối đa", "Điểm tự đánh giá",
            "Giải trình của đơn vị", "Điểm thẩm định"],
    rows=A_ROWS, total=("25,00", "23,75"))

# Areas with contents: (title, max, self, [(title, max, self, evidence), ...]).
B_AREAS = [
    ("Công tác lãnh đạo, chỉ đạo về dân vận chính quyền", "10", "10", [
        ("Tổ chức quán triệt, triển khai các văn bản về công tác dân vận của cơ quan nhà nước", "4",
         "4", "Kế hoạch số 27/KH-VP ngày 03/02/2023 thực hiện công tác dân vận chính quyền năm "
         "2023; Chỉ thị số 09/CT-UBND ngày 20/3/2023 của Chủ tịch UBND tỉnh."),
        ("Phân công lãnh đạo phụ trách công tác dân vận; kiểm tra, sơ kết, tổng kết theo định kỳ",
         "6", "6", "Quyết định số 44/QĐ-VP ngày 28/02/2023 (thay thế Quyết định số 61/QĐ-VP ngày "
         "09/3/2022) về phân công nhiệm vụ; Báo cáo số 310/BC-VP ngày 16/6/2023 sơ kết 6 tháng đầu "
         "năm.")]),
    ("Thực hiện quy chế dân chủ ở cơ sở", "8", "7", [
        ("Công khai, minh bạch hoạt động của cơ quan, đơn vị", "3", "3",
         "Niêm yết công khai dự toán, quyết toán ngân sách tại trụ sở và trên Trang thông tin điện "
         "tử; Nghị quyết số 05/NQ-VP ngày 30/12/2022 của Hội nghị cán bộ, công chức."),
        ("Tiếp công dân, giải quyết đơn thư khiếu nại, tố cáo, kiến nghị, phản ánh đúng quy định",
         "5", "4", "Tiếp 128 lượt công dân; giải quyết 41/43 đơn thuộc thẩm quyền, đạt 95,3%. Quy "
         "chế phối hợp số 02/QC-VPTU-VPUBND-TTT ngày 12/5/2023; còn 02 đơn quá hạn.")]),
    ("Phong trào thi đua “Dân vận khéo”", "7", "7", [
        ("Đăng ký và duy trì ít nhất một mô hình “Dân vận khéo” trong năm", "4", "4",
         "Công văn số 588/VP-TH ngày 10/4/2023 đăng ký mô hình “Ngày thứ Sáu không viết”; Quyết "
         "định số 1906/QĐ-UBND ngày 24/10/2023 công nhận mô hình."),
        ("Tuyên truyền, nhân rộng các điển hình tiên tiến", "3", "3",
         "Đăng 24 tin, bài; tổ chức 02 hội nghị trao đổi kinh nghiệm ngày 14/7/2023 và ngày "
         "20/10/2023.")]),
]

B = dict(
    parent="UBND TỈNH HẢI SƠN", issuer="VĂN PHÒNG", number="655/BC-VP", place="Hải Sơn",
    date=(8, 11, 2023), kind="BÁO CÁO",
    title="Tự đánh giá, chấm điểm công tác dân vận chính quyền năm 2023 của Văn phòng UBND tỉnh",
    body=[
        "Theo đề nghị của Sở Nội vụ tại Công văn số 2204/SNV-XDCQ ngày 17/10/2023 về việc tự đánh "
        "giá, chấm điểm công tác dân vận chính quyền năm 2023, Văn phòng UBND tỉnh tự đánh giá, kết "
        "quả đạt 24/25 điểm.",
        "(Kèm theo Bảng chấm điểm và tài liệu kiểm chứng).",
        "Kính gửi Sở Nội vụ tổng hợp./."],
    recipients=["Như trên;", "CT, các PCT UBND tỉnh (b/cáo);", "VPUB: CVP, các PCVP;", "Lưu: VT, TH."],
    signer_title="CHÁNH VĂN PHÒNG", signer="Trần Thị Ví Dụ",
    table_title="BẢNG CHẤM ĐIỂM CÔNG TÁC DÂN VẬN CHÍNH QUYỀN NĂM 2023",
    areas=B_AREAS, total=("25", "24"))

PLAN = dict(
    parent="UBND TỈNH HẢI SƠN", issuer="BAN DÂN TỘC", number="37/KH-BDT", place="Hải Sơn",
    date=(6, 3, 2024), kind="KẾ HOẠCH",
    title="Khắc phục hạn chế, nâng cao Chỉ số cải cách hành chính năm 2024 của Ban Dân tộc",
    opening="Căn cứ Quyết định số 415/QĐ-UBND ngày 26/02/2024 của Chủ tịch UBND tỉnh Hải Sơn về việc "
    "công bố Chỉ số cải cách hành chính năm 2023, Ban Dân tộc ban hành Kế hoạch với các nội dung sau:",
    scores_intro="Năm 2023, điểm Chỉ số cải cách hành chính của Ban đạt 84,65/100 điểm, xếp vị trí thứ "
    "11/19 cơ quan. Cụ thể điểm đánh giá của 04 lĩnh vực như sau:",
    scores=[("Công tác chỉ đạo, điều hành", "9,25", "10", "6", "19"),
            ("Cải cách thủ tục hành chính", "12,4", "14,5", "15", "19"),
            ("Cải cách tài chính công", "8", "8", "1", "19"),
            ("Xây dựng chính quyền điện tử, chính quyền số", "7,5", "11,5", "17", "19")],
    tasks=[
        ("a", "Việc giải quyết hồ sơ thủ tục hành chính có lúc còn chậm; tỷ lệ hồ sơ nộp trực tuyến "
         "chưa đạt chỉ tiêu được giao.",
         "Rà soát toàn bộ quy trình nội bộ, rút ngắn ít nhất 20% thời gian giải quyết; hướng dẫn người "
         "dân nộp hồ sơ tại nhà theo Công văn số 318/UBND-KSTTHC ngày 15/02/2024.",
         "Trưởng Ban.", "Văn phòng Ban.", "Các phòng chuyên môn thuộc Ban.",
         "Thường xuyên trong năm 2024."),
        ("b", "Công tác tuyên truyền về cải cách hành chính chưa phong phú.",
         "Xây dựng chuyên mục trên Trang thông tin điện tử, mỗi tháng đăng tải ít nhất 04 tin, bài.",
         "Phó Trưởng Ban.", "Phòng Tuyên truyền và Địa bàn.", "Văn phòng Ban.", "Quý II năm 2024."),
        ("c", "Việc ứng dụng chữ ký số cá nhân trong xử lý văn bản chưa đồng bộ.",
         "Cấp bổ sung chứng thư số cho 100% công chức; bãi bỏ quy định nộp bản giấy tại Quyết định số "
         "12/QĐ-BDT ngày 19/01/2021.",
         "Trưởng Ban.", "Văn phòng Ban.", "Thanh tra Ban.", "Trước ngày 30/6/2024."),
    ],
    ending="Yêu cầu Trưởng các phòng thuộc Ban nghiêm túc triển khai thực hiện Kế hoạch này; định kỳ "
    "hằng quý báo cáo kết quả về Văn phòng Ban để tổng hợp./.",
    recipients=["UBND tỉnh;", "Sở Nội vụ;", "Lãnh đạo Ban;", "Các phòng thuộc Ban;", "Lưu: VT, VP."],
    signer_title="TRƯỞNG BAN", signer="Phạm Văn Thí Điểm")
