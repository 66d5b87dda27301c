import Glibc

/// The bytes of Turtle or TriG as serd is given them: checked and mended, with what it takes to say
/// where in the file something stands.
struct TurtleSource {
  private var source: ByteSource
  private var mender = TurtleMender()
  private var check = UTF8Check()
  /// Bytes that were read and are not mended yet.
  private var raw: [UInt8] = []
  /// Bytes that were mended and are not handed on yet, from `handed` on.
  private var mended: [UInt8] = []
  private var handed = 0
  private var isAtEnd = false
  /// The number of lines that ended before `raw`, and of bytes of the current one.
  private var lines = 0
  private var column = 0
  /// The places where bytes were put in, as lines and columns of what serd is given.
  private var insertions: [(line: Int, column: Int)] = []
  /// The fault that was found before serd saw the bytes.
  private(set) var fault: (line: Int, column: Int, cause: GraphError.Cause)?

  init(_ source: ByteSource) { self.source = source }

  var failure: Int32 { source.failure }
  var complaint: String? { source.complaint }

  /// Fills serd's page, which takes one that is not full for the last.
  /// - Returns: how much of it; 0 at the end or on failure.
  mutating func fill(_ page: UnsafeMutableRawPointer, _ size: Int) -> Int {
    var filled = 0
    while filled < size {
      if handed == mended.count {
        if isAtEnd || fault != nil { break }
        readPage()
      }
      let count = min(size - filled, mended.count - handed)
      mended.withUnsafeBytes { bytes in
        if let base = bytes.baseAddress { memcpy(page + filled, base + handed, count) }
      }
      handed += count
      filled += count
    }
    return filled
  }

  private mutating func readPage() {
    let kept = raw.count
    let size = 1 << 16
    raw.reserveCapacity(kept + size)
    let count = withUnsafeTemporaryAllocation(byteCount: size, alignment: 16) { page in
      let count = page.baseAddress.map { source.fill($0, size) } ?? 0
      raw.append(contentsOf: UnsafeRawBufferPointer(rebasing: page[..<count]))
      return count
    }
    isAtEnd = count == 0
    let bad = raw.withUnsafeBytes {
      check.firstBad(in: UnsafeRawBufferPointer(rebasing: $0[kept...]))
    }
    mended.removeAll(keepingCapacity: true)
    handed = 0
    let used = raw.withUnsafeBufferPointer { raw in
      let good = bad.map { kept + $0 } ?? raw.count
      return mender.mend(
        UnsafeBufferPointer(rebasing: raw[..<good]), isLast: isAtEnd || bad != nil, into: &mended)
    }
    noteInsertions()
    if let bad = bad.map({ kept + $0 }) {
      let place = place(of: bad)
      fault = (
        place.line, place.column,
        .syntax(
          line: place.line, column: place.column, UTF8Check.complaint(raw[bad]))
      )
    }
    if let found = mender.fault {
      let place = place(of: found.position)
      fault = (place.line, place.column, Self.cause(found.cause, place))
    }
    advance(over: used)
  }

  private static func cause(
    _ cause: TurtleMender.Fault.Cause, _ place: (line: Int, column: Int)
  ) -> GraphError.Cause {
    switch cause {
    case .text(let message): .syntax(line: place.line, column: place.column, message)
    case .rdfStar: .foreign(.rdfStar, line: place.line, column: place.column)
    }
  }

  /// The line and column of a byte of `raw`, from 1.
  private func place(of position: Int) -> (line: Int, column: Int) {
    var place = (line: lines + 1, column: column + 1)
    for byte in raw[..<position] {
      place.column += 1
      if byte == 10 { place = (place.line + 1, 1) }
    }
    return place
  }

  /// Turns places in the mended page into lines and columns of it.
  private mutating func noteInsertions() {
    if insertions.count > 1 << 16 { insertions.removeFirst(insertions.count / 2) }
    guard !mender.insertions.isEmpty else { return }
    var line = lines + 1
    // serd counts the columns of what it is given: those of the file, and what was put in before on the same line.
    var start = -column - insertions.reversed().prefix { $0.line == lines + 1 }.count
    var position = 0
    for inserted in mender.insertions {
      while position < inserted {
        if mended[position] == 10 { (line, start) = (line + 1, position + 1) }
        position += 1
      }
      insertions.append((line, inserted - start + 1))
    }
  }

  private mutating func advance(over used: Int) {
    raw.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      var position = 0
      while position < used, let newline = memchr(base + position, 10, used - position) {
        position = UnsafeRawPointer(newline) - base + 1
        lines += 1
        column = 0
      }
      column += used - position
    }
    raw.removeFirst(used)
  }

  /// The column in the file of one that serd tells.
  func column(_ column: Int, ofLine line: Int) -> Int {
    column
      - insertions.reversed().prefix { $0.line >= line }
      .filter { $0.line == line && $0.column < column }.count
  }
}
