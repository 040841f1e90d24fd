#!/usr/bin/env python3
"""Makes the layouts that SegmentationTests reads, and what must be found in them.

Needs Python's weasyprint, img2pdf and Pillow, and poppler-utils and fonts-liberation from Debian.
usage: make.py FOLDER: writes FOLDER/<layout>.pdf and, beside this script, <layout>.expected.json.
The pages are then recorded with `sohoa extract FOLDER/<layout>.pdf > <layout>.jsonl`.
The office, its documents and their numbers do not exist.
"""
import json, pathlib, random, subprocess, sys
import img2pdf, weasyprint
from PIL import Image, ImageDraw

HERE = pathlib.Path(__file__).parent
OUT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")

TASKS = [
    "Ban hành kế hoạch cải cách hành chính năm đúng thời hạn quy định",
    "Mức độ hoàn thành kế hoạch cải cách hành chính",
    "Công tác tuyên truyền cải cách hành chính",
    "Thực hiện chế độ báo cáo định kỳ đầy đủ, đúng nội dung và thời gian theo yêu cầu",
    "Công khai thủ tục hành chính thuộc thẩm quyền giải quyết tại trụ sở và trên Trang thông tin điện tử",
    "Tỷ lệ hồ sơ giải quyết đúng hạn",
    "Sắp xếp tổ chức bộ máy theo quy định",
    "Bố trí công chức, viên chức phù hợp với vị trí việc làm được phê duyệt",
    "Đào tạo, bồi dưỡng cán bộ, công chức, viên chức theo kế hoạch",
    "Quản lý, sử dụng tài sản công",
    "Tỷ lệ văn bản điện tử có ký số gửi qua Trục liên thông",
    "Áp dụng hệ thống quản lý chất lượng trong hoạt động của cơ quan",
]
PROOFS = [
    "Kế hoạch số {n}/KH-SCT ngày {d}/01/2024 của Sở Công Thương tỉnh Hải Sơn.",
    "Báo cáo số {n}/BC-SCT ngày {d}/6/2024; hoàn thành 18/20 nhiệm vụ.",
    "Quyết định số {n}/QĐ-SCT ngày {d}/3/2024 và Công văn số 4{n}/SCT-VP ngày {d}/9/2024 của Sở.",
    "", "Đạt 98,5% theo số liệu của Trung tâm Phục vụ hành chính công tỉnh.",
]
AREAS = ["CHỈ ĐẠO, ĐIỀU HÀNH", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", "TỔ CHỨC BỘ MÁY", "TÀI CHÍNH CÔNG",
         "HIỆN ĐẠI HÓA HÀNH CHÍNH"]


def vn(value, sign=","):
    return f"{value:.2f}".replace(".", sign)


def table(areas, tasks, seed, style="decimal", levels=True):
    """Rows (kind, code, title, most, own, proof) and the tree they must give."""
    draw = random.Random(seed)
    rows, tree = [], []
    for a in range(areas):
        code = {"decimal": str(a + 1), "roman": "I II III IV V".split()[a % 5]}[style]
        area = dict(code=code, title=AREAS[a % len(AREAS)], explanation="", levels=[], children=[])
        start = len(rows)
        rows.append(None)
        most_sum = own_sum = 0
        for t in range(tasks):
            most = draw.choice([1.0, 1.5, 2.0, 3.0])
            own = draw.choice([most, most, most - 0.25, most - 0.5])
            proof = draw.choice(PROOFS).format(n=draw.randint(11, 99), d=draw.randint(10, 28))
            inner = f"{code}.{t + 1}" if style == "decimal" else str(t + 1)
            node = dict(code=inner, title=TASKS[(a * tasks + t) % len(TASKS)], max_score=most,
                        self_score=own, explanation=proof, levels=[], children=[])
            rows.append(("criterion", inner, node["title"], most, own, proof))
            if levels and t % 2 == 0:
                for text, points in (("Thực hiện đầy đủ, đúng quy định", most), ("Thực hiện chưa đầy đủ", most / 2),
                                     ("Không thực hiện", 0.0)):
                    node["levels"].append(dict(text=text, points=points, self_score=None, explanation=""))
                    rows.append(("level", "", f"{text}: {vn(points)}", None, None, ""))
            area["children"].append(node)
            most_sum += most; own_sum += own
        area.update(max_score=most_sum, self_score=own_sum)
        rows[start] = ("area", code, area["title"], most_sum, own_sum, "")
        tree.append(area)
    total = dict(max_score=sum(x["max_score"] for x in tree), self_score=sum(x["self_score"] for x in tree))
    rows.append(("total", "", "TỔNG CỘNG", total["max_score"], total["self_score"], ""))
    return rows, dict(criteria=tree, total=total)


CSS = """
@page { size: A4 landscape; margin: 14mm; @bottom-center { content: counter(page); font: 11pt 'Liberation Serif' } }
body { font: 12pt/1.2 'Liberation Serif' } h1 { font-size: 13pt; text-align: center; margin: 0 0 8pt }
table { border-collapse: collapse; width: 100% } td, th { padding: 2.5pt 4pt; vertical-align: VALIGN; text-align: left }
td.n { text-align: center } .area { font-weight: bold } .level { font-style: italic } thead { display: table-header-group }
.ruled td, .ruled th { border: 0.7pt solid #000 } .lined td, .lined th, .partly .level td { border-bottom: 0.6pt solid #000 }
.upright td, .upright th { border-left: 0.6pt solid #000; border-right: 0.6pt solid #000 }
.upright, .upright th { border: 0.7pt solid #000 }
"""


def html(rows, head, ruled, valign, widths, sign=",", title="BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2024"):
    body = ""
    for kind, code, text, most, own, proof in rows:
        cells = [code, text, "" if most is None else vn(most, sign), "" if own is None else vn(own, sign), proof]
        body += f"<tr class={kind}>" + "".join(
            f"<td{' class=n' if i in (2, 3) else ''}>{c}</td>" for i, c in enumerate(cells)) + "</tr>"
    cols = "".join(f"<col style='width:{w}'>" for w in widths)
    return (f"<meta charset=utf-8><style>{CSS.replace('VALIGN', valign)}</style><h1>{title}</h1>"
            f"<table class={ {True: 'ruled', False: 'plain'}.get(ruled, ruled)}><colgroup>{cols}</colgroup><thead>{head}</thead>{body}</table>")


def line(*names):
    return "<tr>" + "".join(f"<th>{n}</th>" for n in names) + "</tr>"


STACKED = """<tr><th rowspan=2>TT</th><th rowspan=2>NỘI DUNG TIÊU CHÍ</th><th colspan=2>ĐIỂM</th>
<th rowspan=2>Tài liệu kiểm chứng (Báo cáo, Công văn, Kế hoạch...)</th></tr>
<tr><th>Thang điểm</th><th>Kết quả tự chấm</th></tr>"""


def scan(pdf, turn=0, seal=False):
    """The PDF as an image-only scan at 200 dpi: slightly skewed, speckled; turned; sealed."""
    stem = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-r", "200", "-gray", "-png", pdf, stem], check=True)
    draw = random.Random(7)
    images = []
    for page in sorted(pdf.parent.glob(f"{stem.name}-*.png")):
        image = Image.open(page).convert("RGB")
        if seal:
            pen = ImageDraw.Draw(image, "RGBA")
            x, y, r = image.width * 0.52, image.height * 0.42, 170
            for ring in (r, r - 14, r - 70):
                pen.ellipse([x - ring, y - ring, x + ring, y + ring], outline=(205, 60, 60, 150), width=7)
        image = image.rotate(draw.uniform(-0.6, 0.6), fillcolor="white", resample=Image.Resampling.BICUBIC)
        for _ in range(250):
            image.putpixel((draw.randrange(image.width), draw.randrange(image.height)), (90, 90, 90))
        if turn:
            image = image.rotate(turn, expand=True)
        name = page.with_suffix(".jpg")
        image.save(name, quality=82, dpi=(200, 200)); page.unlink()
        images.append(name)
    pdf.write_bytes(img2pdf.convert([str(i) for i in images]))
    for image in images:
        image.unlink()


def make(name, rows, tree, markup, turn=0, seal=False, scanned=False):
    pdf = OUT / f"{name}.pdf"
    weasyprint.HTML(string=markup).write_pdf(pdf)
    if scanned:
        scan(pdf, turn, seal)
    gold = dict(title="BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2024", year=2024, **tree)
    (HERE / f"{name}.expected.json").write_text(
        json.dumps(dict(assessments=[gold]), ensure_ascii=False, separators=(",", ":")) + "\n")


plain = line("STT", "Lĩnh vực/Tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Tài liệu kiểm chứng")
wide = ["6%", "38%", "9%", "9%", "38%"]
rows, tree = table(3, 4, 1)
make("gaps-top", rows, tree, html(rows, plain, False, "top", wide))
rows, tree = table(4, 3, 2, levels=False)
make("gaps-middle", rows, tree, html(
    rows, line("Số TT", "Nội dung", "Thang điểm", "Kết quả tự chấm", "Giải trình"), False, "middle",
    ["7%", "42%", "10%", "10%", "31%"], sign="."))
rows, tree = table(2, 4, 3)
make("turned", rows, tree, html(rows, plain, True, "top", wide), turn=90, scanned=True)
rows, tree = table(2, 4, 4)
make("seal", rows, tree, html(rows, plain, True, "middle", wide), seal=True, scanned=True)
rows, tree = table(8, 10, 5)
make("twelve-pages", rows, tree, html(rows, plain, True, "top", wide))
rows, tree = table(5, 4, 6, style="roman")
make("stacked", rows, tree, html(rows, STACKED, True, "middle", wide))
rows, tree = table(2, 5, 7)
make("gaps-scan", rows, tree, html(rows, plain, False, "top", wide), scanned=True)
rows, tree = table(2, 5, 8)
make("level-scan", rows, tree, html(rows, plain, "lined", "middle", wide), scanned=True)
rows, tree = table(2, 5, 9)
make("upright-scan", rows, tree, html(rows, plain, "upright", "top", wide), scanned=True)
rows, tree = table(2, 5, 10, style="roman")
make("roman-scan", rows, tree, html(rows, STACKED, True, "top", wide), scanned=True)
rows, tree = table(2, 5, 11)
make("partly-scan", rows, tree, html(rows, plain, "partly", "top", wide), scanned=True)
