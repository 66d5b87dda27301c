import Glibc

extension String {
  /// Equality of UTF-8 bytes: RDF compares code points, Swift's `==` canonical equivalents.
  package func sameBytes(as other: String) -> Bool {
    compareBytes(with: other) == 0
  }

  /// Order by UTF-8 bytes, which is order by code point.
  package func precedesBytewise(_ other: String) -> Bool {
    compareBytes(with: other) < 0
  }

  /// Negative, zero or positive, as `memcmp` says it; a text precedes those that it begins.
  /// Through the buffers: walking two UTF8Views costs twenty times as much.
  private func compareBytes(with other: String) -> Int {
    var (a, b) = (self, other)
    return a.withUTF8 { a in
      b.withUTF8 { b in
        guard let x = a.baseAddress, let y = b.baseAddress else { return a.count - b.count }
        let order = memcmp(x, y, min(a.count, b.count))
        return order == 0 ? a.count - b.count : Int(order)
      }
    }
  }

  /// The text with quotes, backslashes and control characters escaped as Turtle and SPARQL write them.
  package var escapedForTurtle: String {
    var escaped = ""
    escaped.reserveCapacity(utf8.count + 8)
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let hex = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Hasher {
  package mutating func combineBytes(of text: String) {
    var text = text
    text.withUTF8 { combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
