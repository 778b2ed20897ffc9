"""A page from the web: http and https only, bounded in size, time and redirects, and to public addresses.

The address is checked where the socket is opened, after name resolution and again for every redirect, so a name
that resolves anew (DNS rebinding) leads nowhere else. Compressed bodies are inflated only up to the limit.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import threading
import time
import zlib
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import HTTPError, NewConnectionError
from urllib3.util import connection as urllib3_connection

from sayso.errors import InputError
from sayso.read.options import ReadOptions, megabytes

MAX_REDIRECTS = 5
CHUNK = 65_536
_REDIRECTS = (301, 302, 303, 307, 308)
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_HEADERS = {
    "User-Agent": "sayso (reads news reports)",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """A body, where the redirects ended, and the Content-Type header."""

    data: bytes
    url: str
    content_type: str | None


class _Private(Exception):
    """The name leads to addresses that are not public. No OSError, which urllib3 would wrap."""


@dataclass(slots=True)
class _Outcome:
    fetched: Fetched | None = None
    error: BaseException | None = None
    stop: threading.Event = field(default_factory=threading.Event)


def fetch(url: str, options: ReadOptions) -> Fetched:
    """The page at `url`. Raises InputError for whatever keeps it from being read.

    It runs in a thread of its own, because name resolution and a server that drips its headers
    know no time limit that adds up.
    """
    outcome = _Outcome()
    worker = threading.Thread(target=_work, args=(url, options, outcome), daemon=True, name="sayso-fetch")
    worker.start()
    worker.join(options.timeout_s)
    outcome.stop.set()
    if outcome.fetched:
        return outcome.fetched
    if outcome.error is None or isinstance(outcome.error, TimeoutError):
        raise InputError(
            f"{url}: not read within {options.timeout_s:g} s; try again, or save the page and read the file"
        )
    raise outcome.error


def _work(url: str, options: ReadOptions, outcome: _Outcome) -> None:
    try:
        outcome.fetched = _follow(url, options, outcome.stop, time.monotonic() + options.timeout_s)
    except (InputError, TimeoutError) as error:
        outcome.error = error
    except _Private as error:
        outcome.error = InputError(
            f"{url}: {error}, which is no public address; pass --allow-private if you mean to read it"
        )
    except Exception as error:
        outcome.error = InputError(f"{url}: could not be fetched ({_reason(error)}); check the address and the network")


def _follow(url: str, options: ReadOptions, stop: threading.Event, deadline: float) -> Fetched:
    here = url
    with _pools(options.allow_private) as pools:
        for _ in range(MAX_REDIRECTS + 1):
            check_url(here, url)
            response = pools.request(
                "GET",
                here,
                headers=_HEADERS,
                redirect=False,
                retries=False,
                preload_content=False,
                decode_content=False,
                timeout=urllib3.Timeout(total=max(0.01, deadline - time.monotonic())),
            )
            try:
                if response.status in _REDIRECTS and (location := response.headers.get("Location")):
                    here = urljoin(here, location)
                    continue
                if response.status != 200:
                    raise InputError(
                        f"{url}: the server answered {response.status} {response.reason or ''}".rstrip()
                        + "; check the address"
                    )
                data = _body(response, url, options.max_bytes, stop, deadline)
                return Fetched(data, here, response.headers.get("Content-Type"))
            finally:
                response.close()
    raise InputError(f"{url}: more than {MAX_REDIRECTS} redirects, the last to {here}; give the final address")


def check_url(url: str, given: str) -> None:
    """InputError unless `url` is a plain http or https address with a host and no password in it."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise InputError(f"{given}: no valid URL ({error}); check the address") from error
    came = "" if url == given else f"redirected to {url[:200]!r}, "
    if parts.scheme.lower() not in ("http", "https"):
        raise InputError(f"{given}: {came}scheme {parts.scheme!r} is not read; use http or https, or a file's path")
    if not host:
        raise InputError(f"{given}: {came}no host in the address; check it")
    if parts.username or parts.password:
        raise InputError(
            f"{given}: {came}a user name or password in the address would be stored; save the page and read the file"
        )


def is_public(address: str) -> bool:
    """Whether an IP address is one that anyone can reach: no private, loopback, link-local or tunnelled one."""
    ip = ipaddress.ip_address(address.split("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped:
            return is_public(str(ip.ipv4_mapped))
        if ip.sixtofour or ip.teredo or ip in _NAT64:
            return False
    return ip.is_global and not ip.is_multicast


class _PublicHTTPConnection(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return _connect(self)


class _PublicHTTPSConnection(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return _connect(self)


def _connect(connection: HTTPConnection) -> socket.socket:
    """A socket to a public address of the connection's host; the address is what was checked, not the name."""
    try:
        infos = socket.getaddrinfo(connection._dns_host, connection.port, type=socket.SOCK_STREAM)
        addresses = list(dict.fromkeys(str(info[4][0]) for info in infos))
        public = next((address for address in addresses if is_public(address)), None)
        if public is None:
            raise _Private(f"{connection.host} leads to {', '.join(addresses)}")
        sock = urllib3_connection.create_connection(
            (public, connection.port), connection.timeout, connection.source_address, connection.socket_options
        )
    except OSError as error:
        raise NewConnectionError(connection, str(error)) from error
    peer = str(sock.getpeername()[0])
    if not is_public(peer):
        sock.close()
        raise _Private(f"{connection.host} leads to {peer}")
    return sock


class _PublicHTTPPool(HTTPConnectionPool):
    ConnectionCls = _PublicHTTPConnection


class _PublicHTTPSPool(HTTPSConnectionPool):
    ConnectionCls = _PublicHTTPSConnection


def _pools(allow_private: bool) -> urllib3.PoolManager:
    pools = urllib3.PoolManager(num_pools=2)
    if not allow_private:
        pools.pool_classes_by_scheme = {"http": _PublicHTTPPool, "https": _PublicHTTPSPool}
    return pools


def _body(response: Any, url: str, max_bytes: int, stop: threading.Event, deadline: float) -> bytes:
    too_large = InputError(f"{url}: larger than {megabytes(max_bytes)}; save the part you need and read the file")
    if int(response.headers.get("Content-Length") or 0) > max_bytes:
        raise too_large
    inflate = _inflater(response.headers.get("Content-Encoding"), url)
    data = bytearray()
    while chunk := response.read1(CHUNK, decode_content=False):
        if stop.is_set() or time.monotonic() > deadline:
            raise TimeoutError
        data += inflate.decompress(chunk, max_bytes + 1 - len(data)) if inflate else chunk
        if len(data) > max_bytes:
            raise too_large
    if inflate and not inflate.eof:
        raise InputError(f"{url}: the compressed page ends too early ({len(data):,} bytes came out); try again")
    return bytes(data)


def _inflater(encoding: str | None, url: str) -> Any:
    name = (encoding or "identity").strip().lower()
    if name == "identity":
        return None
    if name in ("gzip", "x-gzip", "deflate"):
        return zlib.decompressobj(wbits=47)  # gzip or zlib, by its header
    raise InputError(f"{url}: compressed as {name!r}, which was not asked for; save the page and read the file")


_INNER = re.compile(r"^\w+\(host=[^)]*\): (?:Failed to establish a new connection: )?|\[Errno -?\d+\] ")


def _reason(error: BaseException) -> str:
    """One line of what went wrong, without urllib3's objects and the system's numbers."""
    text = str(error.args[-1] if isinstance(error, HTTPError) and error.args else error) or type(error).__name__
    return _INNER.sub("", text.split(">: ", 1)[-1].splitlines()[0])[:200]
