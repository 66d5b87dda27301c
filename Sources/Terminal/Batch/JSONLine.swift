package import Assistant
package import Queries

extension Reply {
  /// The reply as one JSON object without a line break in it; keys in a fixed order.
  package var jsonLine: String {
    let facts = evidence.map { fact in
      object([
        ("subject", quoted(fact.subject)), ("predicate", quoted(fact.predicate)),
        ("object", quoted(fact.object)), ("source", quoted(fact.source)),
      ])
    }
    return object([
      ("question", quoted(question)), ("status", quoted(status.rawValue)),
      ("answers", array(answers.map(quoted))), ("columns", array(columns.map(quoted))),
      ("rows", array(rows.map { array($0.map(quoted)) })), ("text", quoted(text)),
      ("reading", quoted(reading)), ("sparql", quoted(sparql)), ("evidence", array(facts)),
      ("notes", array(notes.map(quoted))), ("alternatives", array(alternatives.map(quoted))),
      ("suggestions", array(suggestions.map(quoted))),
    ])
  }
}

extension Reply {
  /// The reply to a query that was given as text, whose question is its form.
  package var formLine: String {
    object([
      ("form", quoted(question)), ("status", quoted(status.rawValue)),
      ("answers", array(answers.map(quoted))),
      ("rows", array(rows.map { array($0.map(quoted)) })),
      ("columns", array(columns.map(quoted))), ("text", quoted(text)), ("sparql", quoted(sparql)),
    ])
  }
}

/// Writes lines of JSON that are no replies, such as errors.
package enum JSONLine {
  /// The line that tells why a text is no query, and at which column, counted from 1.
  package static func text(of error: QueryTextError, in form: String) -> String {
    object([
      ("form", quoted(form)), ("error", quoted(error.description)),
      ("column", String(error.column)),
    ])
  }
}

private func object(_ members: [(name: String, value: String)]) -> String {
  "{" + members.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ") + "}"
}

private func array(_ values: [String]) -> String { "[" + values.joined(separator: ", ") + "]" }

private func quoted(_ text: String?) -> String { text.map(quoted) ?? "null" }

/// A JSON string (RFC 8259, section 7). What a terminal would act on is escaped too: a reply may
/// be looked at before it is parsed.
private func quoted(_ text: String) -> String {
  var json: [UInt8] = [UInt8(ascii: "\"")]
  json.reserveCapacity(text.utf8.count + 2)
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x22: json += "\\\"".utf8
    case 0x5C: json += "\\\\".utf8
    case 0x0A: json += "\\n".utf8
    case 0x0D: json += "\\r".utf8
    case 0x09: json += "\\t".utf8
    case 0x20..<0x7F: json.append(UInt8(truncatingIfNeeded: scalar.value))
    case 0..<0x20, 0x7F..<0xA0: json += ("\\u" + hexadecimal(scalar.value, digits: 4)).utf8
    case _ where scalar.isUnseen:
      // A scalar of more than four digits is written as two: U+E0041 is \\uDB40\\uDC41.
      for unit in String(scalar).utf16 {
        json += ("\\u" + hexadecimal(UInt32(unit), digits: 4)).utf8
      }
    default: json += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }
  json.append(UInt8(ascii: "\""))
  return String(decoding: json, as: UTF8.self)
}
