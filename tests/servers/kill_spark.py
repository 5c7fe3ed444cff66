"""Counts with a Spark whose Java dies on the way; prints what is said."""

import importlib.util
import os
import signal
import sys
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def load(name, path, **how):
    spec = importlib.util.spec_from_file_location(name, path, **how)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


load("ressort", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
servers = load("servers", ROOT / "benchmarks" / "servers.py")
from ressort.engine.errors import RessortError  # noqa: E402
from ressort.engine.sources.counting import count_rows  # noqa: E402
from ressort.engine.sources.engines import in_engine  # noqa: E402

with servers.spark() as session:
    session.sql("CREATE TEMP VIEW slow AS SELECT CAST(max(id % 7) AS STRING) AS code FROM range(100000000000000)")
    table = in_engine("slow", session)
    java = session.sparkContext._gateway.proc.pid
    threading.Timer(1, lambda: os.kill(java, signal.SIGKILL)).start()
    try:
        count_rows(table, {"code": "code"})
    except RessortError as error:
        sys.stdout.write(f"{type(error).__name__} {error}\n")
        sys.stdout.flush()
        os._exit(0)  # the session cannot be stopped any more
