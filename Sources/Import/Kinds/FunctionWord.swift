/// Small words ("of", "per") that names of aspects hold and names of things hardly ever, in lower case also in titles.
enum FunctionWord {
  static let all: Set<String> = [
    "of", "for", "in", "on", "to", "with", "without", "by", "per", "and", "or", "the", "a", "an",
    "from", "at", "as", "is", "are", "has", "can", "its",
  ]
}
