import PseudoTerminals

/// An endpoint on loopback with a certificate that it signed itself, by Python's `ssl` and OpenSSL.
///
/// It answers yes to an `ASK`, and to everything else that Lars von Trier is it.
final class SecureServer {
  let address: String
  /// The file with its certificate.
  let certificate: String
  private let process: PipedDialogue

  /// OpenSSL made no certificate, or Python told no port.
  struct NoServer: Error { let detail: String }

  init(in folder: ScratchFolder) throws {
    certificate = folder.path + "/certificate.pem"
    let key = folder.path + "/key.pem"
    let made = PipedProcess.run(
      "/usr/bin/env",
      [
        "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
        "-nodes", "-days", "2", "-subj", "/CN=lore", "-addext", "subjectAltName=IP:127.0.0.1",
        "-keyout", key, "-out", certificate,
      ])
    guard made.code == 0 else { throw NoServer(detail: made.errors) }
    folder.write(Self.program, to: "server.py")
    process = try PipedDialogue(
      "/usr/bin/env", ["python3", folder.path + "/server.py", certificate, key])
    guard let port = process.readLine() else { throw NoServer(detail: "no port") }
    address = "https://127.0.0.1:\(port)/query"
  }

  /// Stops the server, which ends with its input.
  func stop() { _ = process.finish() }

  private static let program = #"""
    import http.server, ssl, sys, threading
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            query = self.rfile.read(int(self.headers["Content-Length"]))
            body = b'{"head":{},"boolean":true}' if query.startswith(b"query=ASK") else (
                b'{"head":{"vars":["answer","label"]},"results":{"bindings":[{"answer":{"type":"uri",'
                b'"value":"http://e.org/lars"},"label":{"type":"literal","value":"Lars von Trier"}}]}}')
            self.send_response(200)
            self.send_header("Content-Type", "application/sparql-results+json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        def log_message(self, *_):
            pass
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1], sys.argv[2])
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    print(server.server_port, flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()
    """#
}
