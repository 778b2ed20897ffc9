"""Fetching, against a server of our own on the loopback address."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from invented_reports import PAGE, PASTED

from sayso.errors import InputError
from sayso.read import ReadOptions, fetch, read, read_all
from sayso.read.fetch import is_public

HERE = ReadOptions(allow_private=True, timeout_s=10)


class Handler(BaseHTTPRequestHandler):
    """Serves what each test needs by path."""

    def do_GET(self) -> None:
        kind = self.path.strip("/").split("/")[0]
        if kind == "hop":
            left = int(self.path.rsplit("/", 1)[1])
            self.answer(302, b"", Location=f"/hop/{left - 1}" if left > 1 else "/page")
        elif kind == "to":
            self.answer(302, b"", Location=self.path.split("/to/", 1)[1])
        elif kind == "drip":
            self.send_response(200)
            self.end_headers()
            try:
                for _ in range(100):
                    self.wfile.write(b"<p>")
                    self.wfile.flush()
                    time.sleep(0.05)
            except OSError:
                return
        else:
            status, body, headers = {
                "page": (200, PAGE.encode(), {"Content-Type": "text/html; charset=utf-8"}),
                "text": (200, PASTED.encode("cp1252"), {"Content-Type": "text/plain; charset=windows-1252"}),
                "gzip": (200, gzip.compress(PAGE.encode()), {"Content-Type": "text/html", "Content-Encoding": "gzip"}),
                "bomb": (200, gzip.compress(b"<p>" * 3_000_000), {"Content-Encoding": "gzip"}),
                "cut": (200, gzip.compress(PAGE.encode())[:200], {"Content-Encoding": "gzip"}),
                "odd": (200, b"??", {"Content-Encoding": "zz"}),
                "large": (200, b"x" * 200_000, {"Content-Type": "text/plain"}),
                "gone": (404, b"no", {}),
            }[kind]
            self.answer(status, body, **headers)

    def answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keeps the tests' output clean."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def refused(url: str, options: ReadOptions = HERE) -> str:
    with pytest.raises(InputError) as caught:
        read(url, options)
    assert str(caught.value).startswith(url)
    return str(caught.value).removeprefix(url)


def test_a_page_is_read_and_its_final_address_kept(site: str):
    article = read(f"{site}/hop/3", HERE)
    assert article.title == "Ferry line to close in spring"
    assert article.url == f"{site}/page"  # its canonical address is on another host, and is not believed
    assert article.origin == f"{site}/hop/3"


def test_compressed_pages_and_declared_charsets_are_read(site: str):
    assert read(f"{site}/gzip", HERE).title == "Ferry line to close in spring"
    assert "– Mirko and Tilda –" in read(f"{site}/text", HERE).text


def test_private_addresses_are_refused_unless_allowed(site: str):
    message = refused(f"{site}/page", ReadOptions())
    assert "127.0.0.1" in message
    assert "--allow-private" in message
    assert "--allow-private" in refused(site.replace("127.0.0.1", "localhost") + "/page", ReadOptions())


def test_a_redirect_to_a_private_address_is_refused(site: str, monkeypatch: pytest.MonkeyPatch):
    # The first hop counts as public, so that the check of the second is what refuses.
    hops = iter([True, True])
    monkeypatch.setattr(fetch, "is_public", lambda address: next(hops, False))
    other = site.replace("127.0.0.1", "localhost")
    assert "--allow-private" in refused(f"{site}/to/{other}/page", ReadOptions())


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/hop/9", "more than 5 redirects"),
        ("/to/file:///etc/passwd", "scheme 'file' is not read"),
        ("/gone", "the server answered 404"),
        ("/bomb", "larger than 1.0 MB"),
        ("/cut", "the compressed page ends too early"),
        ("/odd", "compressed as 'zz'"),
    ],
)
def test_what_a_server_may_not_do_is_refused(site: str, path: str, message: str):
    assert message in refused(site + path, ReadOptions(allow_private=True, max_bytes=1_000_000))


def test_a_large_page_is_refused_by_its_length(site: str):
    assert "larger than 50,000 bytes" in refused(f"{site}/large", ReadOptions(allow_private=True, max_bytes=50_000))


def test_a_server_that_drips_is_left_after_the_time_limit(site: str):
    assert "not read within 0.3 s" in refused(f"{site}/drip", ReadOptions(allow_private=True, timeout_s=0.3))


def test_addresses_that_cannot_be_fetched_say_why():
    assert "scheme 'file' is not read" in refused("file:///etc/passwd")
    assert "a user name or password" in refused("http://me:secret@courier.example/")
    assert "could not be fetched (Connection refused); check" in refused("http://127.0.0.1:1/", HERE)
    assert "no valid URL" in refused("http://[bad", HERE)
    assert "no host" in refused("http:///path", HERE)


def test_a_failed_fetch_does_not_end_a_batch(site: str):
    found = list(read_all([f"{site}/gone", f"{site}/page"], HERE))
    assert [type(item).__name__ for item in found] == ["InputError", "Article"]


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True), ("2606:2800:220:1::1", True), ("127.0.0.1", False), ("10.0.0.1", False),
        ("169.254.169.254", False), ("0.0.0.0", False), ("::1", False), ("::ffff:127.0.0.1", False),
        ("fe80::1%eth0", False),
        ("64:ff9b::7f00:1", False), ("2002:7f00:1::", False), ("224.0.0.1", False), ("100.64.0.1", False),
    ],
)  # fmt: skip
def test_only_addresses_that_anyone_can_reach_are_public(address: str, public: bool):
    assert is_public(address) is public
