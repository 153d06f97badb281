# Text of a PDF or a page through Python's usual extractors: extract.py EXTRACTOR FILE
import sys

extractor, path = sys.argv[1:3]
if extractor.startswith("pypdf"):
    from pypdf import PdfReader
    mode = {"extraction_mode": "layout"} if extractor == "pypdf-layout" else {}
    print("\n".join(page.extract_text(**mode) for page in PdfReader(path).pages))
elif extractor == "pdfminer":
    from pdfminer.high_level import extract_text
    print(extract_text(path))
elif extractor == "pdfplumber":
    import pdfplumber
    with pdfplumber.open(path) as pdf:
        print("\n".join(page.extract_text() or "" for page in pdf.pages))
elif extractor.startswith("soup"):
    from bs4 import BeautifulSoup
    soup = BeautifulSoup(open(path, encoding="utf-8"), "html.parser")
    for one in soup(["script", "style"]):
        one.decompose()
    print(soup.get_text({"soup": "", "soup-lines": "\n", "soup-bars": " | "}[extractor], strip=extractor != "soup"))
