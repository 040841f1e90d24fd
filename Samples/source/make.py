#!/usr/bin/env python3
"""Makes ../reports and ../expected from content.py and report.md.

Needs Python's weasyprint, and from Debian: poppler-utils, tesseract-ocr, imagemagick, img2pdf,
fonts-liberation.
The files that it makes are kept, since an engine's garbling differs from version to version.
"""
import json, pathlib, shutil, subprocess, sys, tempfile
import weasyprint
from content import A, B, PLAN

HERE = pathlib.Path(__file__).parent
REPORTS, EXPECTED = HERE.parent / "reports", HERE.parent / "expected"

CSS = """
@page { size: A4; margin: 18mm 16mm 16mm 24mm }
@page wide { size: A4 landscape; margin: 14mm 14mm 14mm 16mm;
             @bottom-center { content: counter(page); font: 11pt 'Liberation Serif' } }
body { font: 13pt/1.35 'Liberation Serif' } p { text-align: justify; text-indent: 10mm; margin: 4pt 0 }
.head { width: 100%; border: 0; text-align: center; line-height: 1.25 } .head td { border: 0; vertical-align: top }
h1 { font-size: 14pt; text-align: center; margin: 14pt 0 2pt } h2 { font-size: 13pt; text-align: center; margin: 2pt 0 12pt }
h3 { font-size: 13pt; margin: 8pt 0 2pt 10mm }
.end { width: 100%; margin-top: 16pt } .end td { border: 0; vertical-align: top }
.wide { page: wide; font-size: 11.5pt; line-height: 1.2 }
.grid { border-collapse: collapse; width: 100% } .grid td, .grid th { border: 0.7pt solid #000; padding: 2.5pt 4pt; vertical-align: top }
.grid thead { display: table-header-group } .num { text-align: center } .i { font-style: italic } .b { font-weight: bold }
"""


def date_words(d):
    return f"ngày {d[0]:02} tháng {d[1]:02} năm {d[2]}"


def letterhead(x):
    return f"""<table class=head><tr><td>{x['parent']}<br><b>{x['issuer']}</b><br>Số: {x['number']}</td>
    <td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b><br>
    <i>{x['place']}, {date_words(x['date'])}</i></td></tr></table><h1>{x['kind']}</h1><h2>{x['title']}</h2>"""


def ending(x):
    lines = "".join(f"<br>- {r}" for r in x["recipients"])
    return f"""<table class=end><tr><td style='font-size:11pt'><b><i>Nơi nhận:</i></b>{lines}</td>
    <td style='text-align:center'><b>{x['signer_title']}</b><br><br><br><br><b>{x['signer']}</b></td></tr></table>"""


def report_a():
    rows = ""
    for row in A["rows"]:
        if row[0] == "level":
            _, text, points, own, why = row
            label = f"{text}: {points}" if points is not None else text
            rows += f"<tr class=i><td></td><td>{label}</td><td></td><td class=num>{own}</td><td>{why}</td><td></td></tr>"
        else:
            code, title, most, own, why = row
            weight = " class=b" if code.count(".") < 2 else ""
            rows += (f"<tr{weight}><td class=num>{code}</td><td>{title}</td><td class=num>{most}</td>"
                     f"<td class=num>{own}</td><td style='font-weight:normal'>{why}</td><td></td></tr>")
    rows += (f"<tr class=b><td></td><td>TỔNG ĐIỂM</td><td class=num>{A['total'][0]}</td>"
             f"<td class=num>{A['total'][1]}</td><td></td><td></td></tr>")
    head = "".join(f"<th>{h}</th>" for h in A["header"])
    widths = "".join(f"<col style='width:{w}%'>" for w in (6, 31, 8, 9, 37, 9))
    return letterhead(A) + "".join(f"<p>{p}</p>" for p in A["body"]) + ending(A) + (
        f"<div class=wide><h1>{A['table_title']}</h1><h2><i>(Kèm theo Báo cáo số {A['number']} "
        f"{date_words(A['date'])} của Sở Nông nghiệp)</i></h2>"
        f"<table class=grid>{widths}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>")


def report_b():
    rows = ""
    for n, (title, most, own, contents) in enumerate(B["areas"], 1):
        rows += (f"<tr class=b><td colspan=2>Tiêu chí {n}: {title}</td><td class=num>{most}</td>"
                 f"<td class=num>{own}</td><td></td><td></td></tr>")
        for k, (t, m, o, e) in enumerate(contents, 1):
            rows += (f"<tr><td class=num>Nội dung {k}</td><td>{t}</td><td class=num>{m}</td>"
                     f"<td class=num>{o}</td><td></td><td>{e}</td></tr>")
    rows += (f"<tr class=b><td colspan=2 class=num>Tổng cộng</td><td class=num>{B['total'][0]}</td>"
             f"<td class=num>{B['total'][1]}</td><td></td><td></td></tr>")
    widths = "".join(f"<col style='width:{w}%'>" for w in (9, 30, 7, 8, 10, 36))
    return letterhead(B) + "<p style='text-align:center'>Kính gửi: Sở Nội vụ</p>" + "".join(
        f"<p>{p}</p>" for p in B["body"]) + ending(B) + (
        f"<div class=wide><h1>{B['table_title']}</h1><h2><i>(Kèm theo Báo cáo số {B['number']} "
        f"{date_words(B['date'])} của Văn phòng UBND tỉnh)</i></h2><table class=grid>{widths}<thead>"
        "<tr><th rowspan=2>TT</th><th rowspan=2>NỘI DUNG TIÊU CHÍ</th><th colspan=3>ĐIỂM</th>"
        "<th rowspan=2>Tài liệu kiểm chứng (Báo cáo, Công văn, Kế hoạch, Quyết định...)</th></tr>"
        "<tr><th>Thang điểm</th><th>Kết quả tự chấm</th><th>Kết quả chấm của cơ quan có thẩm quyền</th></tr>"
        f"</thead><tbody>{rows}</tbody></table></div>")


def plan():
    scores = "".join(f"<p>({i}) {l} ({s}/{m} điểm, xếp vị thứ {r}/{o}){'.' if i == len(PLAN['scores']) else ';'}</p>"
                     for i, (l, s, m, r, o) in enumerate(PLAN["scores"], 1))
    tasks = "".join(
        f"<p>{letter}) {text}</p><p><i>- Biện pháp khắc phục:</i> {remedy}</p><p><i>- Chỉ đạo thực hiện:</i> {d}</p>"
        f"<p><i>- Đơn vị tham mưu thực hiện:</i> {p}</p><p><i>- Phối hợp thực hiện:</i> {c}</p>"
        f"<p><i>- Thời gian thực hiện:</i> {t}</p>" for letter, text, remedy, d, p, c, t in PLAN["tasks"])
    return (letterhead(PLAN) + f"<p>{PLAN['opening']}</p><h3>I. KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2023</h3>"
            f"<p>{PLAN['scores_intro']}</p>{scores}<h3>II. NỘI DUNG THỰC HIỆN</h3>"
            f"<h3>1. Nhiệm vụ, giải pháp khắc phục hạn chế</h3>{tasks}<h3>III. TỔ CHỨC THỰC HIỆN</h3>"
            f"<p>{PLAN['ending']}</p>" + ending(PLAN))


def number(text):
    return None if text in ("", None) else float(text.replace(",", "."))


def iso(d):
    return f"{d[2]}-{d[1]:02}-{d[0]:02}"


def sentence(text, keep=("UBND",)):
    words = [w if w in keep else w.lower() for w in text.split()]
    joined = " ".join(words)
    for name in ("Hải Sơn", "Dân tộc", "Nông nghiệp"):
        joined = joined.replace(name.lower(), name)
    return joined[0].upper() + joined[1:]


def metadata(x):
    return dict(issuer_parent=sentence(x["parent"]), issuer=sentence(x["issuer"]), number=x["number"],
                document_type=sentence(x["kind"]), title=x["title"], place=x["place"], date=iso(x["date"]),
                signer_title=sentence(x["signer_title"]), signer_name=x["signer"])


def node(code, title, most, own, why=""):
    return dict(code=code, title=title, max_score=number(most), self_score=number(own), appraised_score=None,
                explanation=why, levels=[], children=[])


def gold_a():
    top, stack = [], []
    for row in A["rows"]:
        if row[0] == "level":
            stack[-1]["levels"].append(dict(text=row[1], points=number(row[2]), self_score=number(row[3]),
                                            explanation=row[4]))
            continue
        new = node(*row)
        while stack and stack[-1]["code"].count(".") >= row[0].count("."):
            stack.pop()
        (stack[-1]["children"] if stack else top).append(new)
        stack.append(new)
    return dict(metadata=metadata(A), assessments=[dict(
        title=A["table_title"], year=2022, criteria=top,
        total=dict(max_score=number(A["total"][0]), self_score=number(A["total"][1])))])


# Scores that the garbled text of report B no longer holds, or holds once where two stood.
LOST = {"2.1", "3"}


def gold_b(lost=()):
    top = []
    for n, (title, most, own, contents) in enumerate(B["areas"], 1):
        area = node(str(n), title, most, own)
        area["label"] = f"Tiêu chí {n}"
        for k, content in enumerate(contents, 1):
            child = node(f"{n}.{k}", *content)
            child["label"] = f"Nội dung {k}"
            area["children"].append(child)
        top.append(area)
    for known in [n for area in top for n in [area, *area["children"]] if n["code"] in lost]:
        del known["max_score"], known["self_score"]
    return dict(metadata=metadata(B), assessments=[dict(
        title=B["table_title"], year=2023, criteria=top,
        total=dict(max_score=number(B["total"][0]), self_score=number(B["total"][1])))])


def gold_plan():
    return dict(
        metadata=metadata(PLAN),
        scores=[dict(label=l, score=number(s), max_score=number(m), rank=int(r), ranked_of=int(o))
                for l, s, m, r, o in PLAN["scores"]],
        measures=[dict(section="II.1", letter=letter, text=text, remedy=remedy, directs=d, prepares=p,
                       coordinates=c, time=t) for letter, text, remedy, d, p, c, t in PLAN["tasks"]])


def run(*words):
    subprocess.run([str(w) for w in words], check=True)


def render(html, path):
    weasyprint.HTML(string=f"<html lang=vi><style>{CSS}</style><body>{html}").write_pdf(path)


def scan(pdf, folder, turn):
    """Grey page images at 200 dpi: slightly turned, blurred, speckled."""
    run("pdftoppm", "-r", 200, "-gray", pdf, folder / "page")
    images = sorted(folder.glob("page*.pgm"))
    for image in images:
        run("magick" if shutil.which("magick") else "/usr/bin/convert", image, "-background", "white",
            "-rotate", turn, "-blur", "0x0.6", "-attenuate", "0.25", "-seed", 7, "+noise", "Gaussian",
            "-level", "6%,94%", "-quality", 38, image.with_suffix(".jpg"))
    return [image.with_suffix(".jpg") for image in images]


def main():
    REPORTS.mkdir(exist_ok=True), EXPECTED.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        render(report_a(), folder / "a.pdf")
        pages = scan(folder / "a.pdf", folder, 0.4)
        run("img2pdf", "--nodate", "--imgsize", "200dpi", "-o", REPORTS / "so-nong-nghiep-2022-scan.pdf", *pages)
        parts = []
        for page in pages:
            run("tesseract", page, page.with_suffix(""), "--dpi", 200, "-l", "eng", "pdf")
            parts.append(page.with_suffix(".pdf"))
        run("pdfunite", *parts, REPORTS / "so-nong-nghiep-2022-lop-chu-hong.pdf")
        render(report_b(), REPORTS / "van-phong-2023.pdf")
        (folder / "b").mkdir()
        pages = scan(REPORTS / "van-phong-2023.pdf", folder / "b", -0.3)
        text = ""
        for page in pages:
            run("tesseract", page, page.with_suffix(""), "--dpi", 200, "-l", "eng", "--psm", 3)
            text += page.with_suffix(".txt").read_text("utf-8").rstrip("\f\n") + "\n\f"
        (REPORTS / "van-phong-2023-ocr-hong.txt").write_text(text.rstrip("\f"), "utf-8")
        render(plan(), folder / "plan.pdf")
        (folder / "c").mkdir()
        text = ""
        for page in scan(folder / "plan.pdf", folder / "c", 0.2):
            run("tesseract", page, page.with_suffix(""), "--dpi", 200, "-l", "eng", "--psm", 4)
            text += page.with_suffix(".txt").read_text("utf-8").rstrip("\f\n") + "\n\f"
        (REPORTS / "ban-dan-toc-ke-hoach-2024.txt").write_text(text.rstrip("\f"), "utf-8")
    shutil.copy(HERE / "report.md", REPORTS / "van-phong-bao-cao-6-thang-2023.md")
    gold = {"so-nong-nghiep-2022-scan": gold_a(), "so-nong-nghiep-2022-lop-chu-hong": gold_a(),
            "van-phong-2023": gold_b(), "van-phong-2023-ocr-hong": gold_b(LOST),
            "ban-dan-toc-ke-hoach-2024": gold_plan()}
    for name, value in gold.items():
        (EXPECTED / f"{name}.json").write_text(
            json.dumps(dict(schema="sohoa/document/1", **value), ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
