"""A workbook as bytes, not by way of temporary files: what children wrote lies nowhere else on a disk."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter


class _Writer(ExcelWriter):  # type: ignore[misc]
    def write_worksheet(self, ws: Worksheet) -> None:
        sheet = io.BytesIO()
        writer = WorksheetWriter(ws, sheet)
        writer.write()
        ws._rels = writer._rels  # noqa: SLF001
        self._archive.writestr(ws.path[1:], sheet.getvalue())
        self.manifest.append(ws)


def saved(book: Workbook) -> bytes:
    """Of sheets with text alone: no charts, no pictures."""
    file = io.BytesIO()
    _Writer(book, ZipFile(file, "w", ZIP_DEFLATED)).save()
    return file.getvalue()
