"""An agent of your own in Python's standard library: it does the capability `distribution`.

Run: python3 examples/agents/distribution.py 9001
"""

import hashlib
import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

# What was asked under each Idempotency-Key and what was answered: the same order again is not worked on again.
orders = {}
lock = threading.Lock()


def distribute(order):
    settings, story = order["distribution_settings"], order["story"]
    if order["qc_report"]["status"] != "pass" and "override" not in order:
        raise ValueError("The film has not passed its check")
    concept, prefix = story["concept_brief"], settings["storage_prefix"]
    synopsis = f'{concept["logline"]} {story["story_arc"]["setup"]}'
    metadata = {"title": concept["title"], "synopsis": synopsis, "keywords": concept["genre_tags"], **settings["metadata"]}
    digest = hashlib.sha256(json.dumps([order["final_edit"]["checksum"], metadata]).encode()).hexdigest()
    return {
        "distribution_record": {
            "storage_location": prefix,
            "public_url": f'{prefix}/{order["final_edit"]["video_url"]}',
            "url_expiry_hours": settings["url_expiry_hours"],
            "metadata": metadata,
            "audit_log_id": f"audit-{digest[:12]}",
        }
    }


def work(text):
    try:
        output = distribute(json.loads(text)["input"])
    except (ValueError, KeyError, TypeError) as error:
        return {"status": "failed", "error": {"code": "NOT_DISTRIBUTED", "message": str(error), "retryable": False}}
    return {"status": "completed", "output": output, "quality": {"score": 90, "issues": []}}


class Agent(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.path == "/health":
            return self.answer(200, {"status": "healthy", "version": "1.0.0"})
        _, answer = orders.get(unquote(self.path.removeprefix("/tasks/")), (None, None))
        return self.answer(200, answer) if answer else self.refuse(404, "UNKNOWN", "Never heard of it")

    def do_POST(self):
        text = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        key = self.headers.get("Idempotency-Key")
        if self.path != "/execute":
            return self.refuse(404, "UNKNOWN", "There is nothing to stop: it is done as soon as it is asked for")
        if key is None:
            return self.refuse(400, "NO_KEY", "Idempotency-Key is missing")
        with lock:
            if key not in orders:
                orders[key] = (text, work(text))
        known, answer = orders[key]
        return self.answer(200, answer) if known == text else self.refuse(409, "KEY_IN_USE", "Another order has this key")

    def refuse(self, status, code, message):
        self.answer(status, {"error": {"code": code, "message": message}})

    def answer(self, status, body):
        content = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        """Says nothing of every request."""


server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 9001), Agent)
print(f"port {server.server_address[1]}", flush=True)
server.serve_forever()
