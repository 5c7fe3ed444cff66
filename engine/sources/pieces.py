"""A packed or transcoded text file as a series of plain UTF-8 pieces, each removed by its reader before the next but one."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import IO

from ..errors import TableError
from ..words import tr
from .files import TableFile, opened
from .rows import Cleaned

PIECE = 192 << 20  # bytes
BLOCK = 4 << 20  # bytes between two looks
_BLANK = re.compile(rb"^(?:[ \t]*\r?\n)+")  # lines before the names
_TRIES = 1000  # line ends looked at for one outside quotes


def pieces(
    file: TableFile, folder: Path, look: Callable[[Callable[[], float] | None], None], cleaned: Cleaned
) -> Iterator[Path]:
    """Files of about `PIECE` bytes that end with a line, never inside a quoted text. Only the first has the names.

    look : called between blocks with a function that tells the share unpacked; may raise `Stopped`
    cleaned : counts what is mended
    """
    quote, read, rest, rank, more = file.quote.encode(), 0, b"", 0, True
    with opened(file) as stream:
        blocks = _below(_utf8(file, stream, cleaned), file.above)
        while more:
            path = folder / f"piece{rank}.csv"
            with path.open("wb") as piece:
                size = quotes = 0
                block, rest = rest, b""
                while True:
                    size += len(block)
                    end = _end_of_line(block, quotes, quote) if size >= PIECE else 0
                    if end:
                        piece.write(block[:end])
                        rest = block[end:]
                        break
                    piece.write(block)
                    quotes += block.count(quote)
                    block = next(blocks, b"")
                    read += len(block)
                    look(partial(_share, read, file.size))
                    if not block:
                        more = False
                        break
            rank += 1
            yield path


def _below(blocks: Iterator[bytes], above: int) -> Iterator[bytes]:
    """The blocks without their first lines, nor blank ones after these: the names come first."""
    start = b""
    while (above or not start.strip()) and (block := next(blocks, b"")):
        start += block
        while above and b"\n" in start:
            start, above = start.split(b"\n", 1)[1], above - 1
        if not above:
            start = _BLANK.sub(b"", start)
    if start:
        yield start
    yield from blocks


def _share(read: int, size: int) -> float:
    return read / max(size, read, 1)


def _utf8(file: TableFile, stream: IO[bytes], cleaned: Cleaned) -> Iterator[bytes]:
    """Blocks of the file in UTF-8, without byte order mark; mended where it is untidy or was written otherwise."""
    mends = file.is_untidy or not file.encoding.startswith("utf-8")
    letters = codecs.getincrementaldecoder(file.encoding.replace("-sig", ""))(cleaned.errors(file))
    decoder = io.IncrementalNewlineDecoder(letters, translate=True)
    first = True
    while True:
        block = stream.read(BLOCK)
        ended = not block
        if mends:
            try:
                text = decoder.decode(block, ended)
            except UnicodeError as error:
                raise TableError(
                    tr("{name} cannot be read as {encoding} to its end: it is cut, or mixes encodings. Save it as UTF-8."),
                    name=file.name,
                    encoding=file.encoding,
                ) from error
            if "\0" in text:
                cleaned.null_bytes += sum("\0" in line for line in text.split("\n"))
                text = text.replace("\0", "")
            block = text.encode("utf-8", "replace")
        if first:
            block = block.removeprefix(codecs.BOM_UTF8)
        first = False
        if block:
            yield block
        if ended:
            return


def _end_of_line(block: bytes, quotes: int, quote: bytes) -> int:
    """Where the last line that ends outside quotes ends, 0 if none does; `quotes` were counted before the block."""
    end = len(block)
    for _ in range(_TRIES):
        end = block.rfind(b"\n", 0, end)
        if end < 0:
            return 0
        if (quotes + block.count(quote, 0, end)) % 2 == 0:
            return end + 1
    return block.rfind(b"\n") + 1
