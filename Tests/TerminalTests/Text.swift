extension String {
  /// The parts between occurrences of a separator.
  func components(separatedBy separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
