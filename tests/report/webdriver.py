# SPDX-License-Identifier: MIT
"""A browser, driven through chromedriver's HTTP interface."""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

# It runs as root, in a container without much of /dev/shm, and asks nothing of the network. It is spoken to
# through a pipe, since a bare machine may not know the name "localhost".
FLAGS = """--headless --remote-debugging-pipe --no-sandbox --disable-dev-shm-usage --disable-gpu
--disable-quic --disable-extensions --no-first-run --no-default-browser-check
--disable-background-networking --disable-component-update --disable-default-apps --disable-sync
--window-size=1280,900""".split()

TAB, ENTER, SPACE, ESCAPE, BACKSPACE = "\ue004", "\ue007", "\ue00d", "\ue00c", "\ue003"


def is_possible():
    """Chromium starts only where it can look at its own processes."""
    return os.path.exists("/proc/self/exe")


class Browser:
    def __init__(self, port, profile):
        self.base = f"http://127.0.0.1:{port}"
        options = {"binary": os.environ["UNPSA_CHROMIUM"], "args": [*FLAGS, f"--user-data-dir={profile}"]}
        answer = self.request("POST", "/session", {"capabilities": {"alwaysMatch": {
            "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}}})
        self.base += "/session/" + answer["sessionId"]

    def request(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, {"Content-Type": "application/json"},
                                         method=method)
        try:
            with urllib.request.urlopen(request, timeout=600) as response:
                return json.load(response)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(json.load(error)["value"]["message"].strip()) from None

    def open(self, path):
        self.request("POST", "/url", {"url": f"file://{path}" if str(path).startswith("/") else path})

    def run(self, script, *arguments):
        """The value of `script`, the body of a function."""
        return self.request("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def run_async(self, script):
        return self.request("POST", "/execute/async", {"script": script, "args": []})

    def devtools(self, command, **parameters):
        return self.request("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def press(self, keys):
        """Types where the focus is."""
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self.request("POST", "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def click(self, selector):
        found = self.request("POST", "/element", {"using": "css selector", "value": selector})
        self.request("POST", f"/element/{next(iter(found.values()))}/click", {})

    def wait(self, condition, what):
        """Until the script's value is true."""
        end = time.monotonic() + 60
        while not self.run("return " + condition):
            if time.monotonic() > end:
                raise AssertionError(f"timed out waiting until {what}")
            time.sleep(0.02)

    def console(self):
        return [entry["message"] for entry in self.request("POST", "/se/log", {"type": "browser"})]

    def requests(self):
        """The addresses that were asked for since the last time."""
        found = []
        for entry in self.request("POST", "/se/log", {"type": "performance"}):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                found.append(message["params"]["request"]["url"])
        return found

    def media(self, **features):
        self.devtools("Emulation.setEmulatedMedia", features=[
            {"name": name.replace("_", "-"), "value": value} for name, value in features.items()])


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for_driver(port, driver):
    for _ in range(500):
        if driver.poll() is not None:
            raise RuntimeError(f"chromedriver ended with {driver.returncode}")
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        time.sleep(0.02)
    raise RuntimeError("chromedriver does not listen")


@contextlib.contextmanager
def browser():
    port = free_port()
    profile = tempfile.mkdtemp(prefix="unpsa-browser-")
    driver = subprocess.Popen([os.environ["UNPSA_CHROMEDRIVER"], f"--port={port}"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    opened = None
    try:
        wait_for_driver(port, driver)
        opened = Browser(port, profile)
        yield opened
    finally:
        if opened:
            with contextlib.suppress(Exception):
                opened.request("DELETE", "")
        driver.terminate()
        driver.wait()
        shutil.rmtree(profile, ignore_errors=True)
