"""Servers on the loopback, for tests and benchmarks: a PostgreSQL cluster in a temporary folder, a local Spark."""

from __future__ import annotations

import logging
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

OWNER = "ressort_owner"
PASSWORD = "loopback only"  # of every role that the cluster makes
NEEDED = ("initdb", "pg_ctl", "postgres")


def postgres_programs() -> Path | None:
    """The folder of the newest PostgreSQL server that has PostGIS; None where there is none."""
    found = [Path(path).parent for name in NEEDED[:1] if (path := shutil.which(name))]
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True)
    return next(
        (folder for folder in found if all((folder / name).exists() for name in NEEDED) and _has_postgis(folder)), None
    )


def _has_postgis(folder: Path) -> bool:
    asked = [folder / "pg_config", "--sharedir"]
    if not asked[0].exists():
        return False
    shared = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
    return (Path(shared) / "extension" / "postgis.control").exists()


class Cluster:
    """A running PostgreSQL with PostGIS; `stop` and `start` it, `kill` it as a power cut would."""

    def __init__(self, programs: Path, folder: Path, settings: dict[str, str]) -> None:
        self.programs, self.folder = programs, folder
        self.port = _free_port()
        self._settings = {"port": self.port, "listen_addresses": "127.0.0.1", "unix_socket_directories": "", **settings}

    def info(self, user: str = OWNER, database: str = "ressort") -> str:
        """What libpq needs to connect."""
        return f"host=127.0.0.1 port={self.port} dbname={database} user={user} password='{PASSWORD}'"

    def make(self) -> None:
        """The cluster, its owner, and a database with PostGIS."""
        key = self.folder / "key"
        key.write_text(PASSWORD, encoding="utf-8")
        self._own()
        self._run(
            "initdb",
            "--pgdata",
            self._data,
            "--username",
            "root_of_cluster",
            "--pwfile",
            key,
            "--auth",
            "scram-sha-256",
            "--encoding",
            "UTF8",
            "--locale",
            "C.UTF-8",
            "--no-sync",
        )
        self.start()
        self.sql(f"CREATE ROLE {OWNER} LOGIN PASSWORD '{PASSWORD}'", "root_of_cluster", "postgres")
        self.sql(f"CREATE DATABASE ressort OWNER {OWNER}", "root_of_cluster", "postgres")
        self.sql("CREATE EXTENSION postgis", "root_of_cluster")

    @property
    def _data(self) -> Path:
        return self.folder / "data"

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = " ".join(f"-c {name}={value}" for name, value in self._settings.items())
        self._run(
            "pg_ctl",
            "start",
            "--pgdata",
            self._data,
            "--wait",
            "--silent",
            "--log",
            self.folder / "log",
            "--options",
            options,
        )

    def stop(self) -> None:
        """Stop it, breaking what runs."""
        if (self._data / "postmaster.pid").exists():
            self._run("pg_ctl", "stop", "--pgdata", self._data, "--mode", "immediate", "--silent")

    def process(self) -> int:
        """The number of its first process."""
        return int((self._data / "postmaster.pid").read_text().splitlines()[0])

    def kill(self) -> None:
        """SIGKILL to the server, as a power cut: nothing is said to those connected."""
        first = self.process()
        everyone = [int(path.name) for path in Path("/proc").glob("[0-9]*")]
        children = [process for process in everyone if _parent(process) == first]
        for process in (first, *children):
            os.kill(process, signal.SIGKILL)
        while any(_state(process) != "Z" for process in (first, *children)):
            time.sleep(0.02)
        (self._data / "postmaster.pid").unlink()

    def sql(self, statement: str, user: str = OWNER, database: str = "ressort") -> list[tuple]:
        """Rows that a statement gives, in a transaction of its own."""
        import psycopg2

        connection = psycopg2.connect(self.info(user, database))
        connection.autocommit = True
        try:
            with connection.cursor() as cursor:
                cursor.execute(statement)
                return cursor.fetchall() if cursor.description else []
        finally:
            connection.close()

    def _own(self) -> None:
        if os.getuid() == 0:  # the server refuses to run as root
            for path in (self.folder, *self.folder.rglob("*")):
                shutil.chown(path, "postgres", "postgres")

    def _run(self, program: str, *arguments: object) -> None:
        command = [str(self.programs / program), *map(str, arguments)]
        if os.getuid() == 0:
            command = ["runuser", "-u", "postgres", "--", *command]
        done = (
            subprocess.run(
                command,
                cwd=self.folder,
                capture_output=True,
                text=True,
                check=False,
                stdin=subprocess.DEVNULL,
                env={**os.environ, "LC_ALL": "C.UTF-8"},
            )
            if program != "pg_ctl"
            else _detached(command, self.folder)
        )
        if done.returncode:
            log = self.folder / "log"
            told = log.read_text()[-2000:] if log.exists() else ""
            raise RuntimeError(f"{program} failed: {done.stdout} {done.stderr} {told}")


@contextmanager
def postgres(parent: Path | None = None, **settings: str) -> Iterator[Cluster]:
    """A cluster in a folder of its own under `parent`, gone at the end; `settings` of postgresql.conf."""
    programs = postgres_programs()
    if programs is None:
        raise RuntimeError("no PostgreSQL server with PostGIS is installed")
    folder = Path(tempfile.mkdtemp(prefix="ressort-postgres-", dir=parent))
    cluster = Cluster(programs, folder, {"fsync": "off", **settings})
    try:
        cluster.make()
        yield cluster
    finally:
        cluster.stop()
        shutil.rmtree(folder)


def has_java() -> bool:
    """Whether Spark finds a Java that it takes (17 or later)."""
    return shutil.which("java") is not None or "JAVA_HOME" in os.environ


@contextmanager
def spark(cores: int = 2, memory: str = "1g", **settings: str) -> Iterator[Any]:
    """A local Spark session, quiet, without its web page."""
    from pyspark.sql import SparkSession

    folder = tempfile.mkdtemp(prefix="ressort-spark-")
    own = {
        "spark.ui.enabled": "false",
        "spark.driver.memory": memory,
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.sql.shuffle.partitions": "4",
        "spark.local.dir": folder,
        "spark.sql.warehouse.dir": f"{folder}/warehouse",
        "spark.ui.showConsoleProgress": "false",
        **settings,
    }
    builder = SparkSession.builder.master(f"local[{cores}]").appName("ressort")
    for name, value in own.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    logging.getLogger("SQLQueryContextLogger").setLevel(logging.CRITICAL)  # it prints Java's stacks
    try:
        yield session
    finally:
        session.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _parent(process: int) -> int:
    return int(_stat(process)[1])


def _state(process: int) -> str:
    return _stat(process)[0]


def _stat(process: int) -> list[str]:
    """State, parent and more; ("Z", 0) once it is gone."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return ["Z", "0"]


def _detached(command: list[str], folder: Path) -> subprocess.CompletedProcess:
    """pg_ctl leaves a server that would hold our pipes open: its words go to a file."""
    with (folder / "words").open("w+", encoding="utf-8") as words:
        done = subprocess.run(command, cwd=folder, stdout=words, stderr=words, check=False, stdin=subprocess.DEVNULL)
        words.seek(0)
        return subprocess.CompletedProcess(command, done.returncode, words.read(), "")
