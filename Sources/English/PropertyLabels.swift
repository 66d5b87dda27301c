/// What the label of a property says of its values, beyond naming them.
package enum PropertyLabels {
  /// "is more expensive than", "has a higher price than": who stands to whom in a comparison.
  package static func isComparative(_ label: String) -> Bool { label.hasSuffix(" than") }

  /// "number of seats": its value says how many, so that nobody asks how many of it there are.
  package static func isNumber(_ label: String) -> Bool {
    ["number of ", "count of ", "amount of "].contains(where: label.lowercased().hasPrefix)
  }
}
