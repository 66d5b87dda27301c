import Glibc

/// `fuzz`: gives lore what nobody should give it, for so many seconds, and tells what did harm.
///
///     fuzz --seconds 60                 each kind in turn
///     fuzz graphs --seconds 3600        one kind, for an hour
///     fuzz graphs --seed 7 --case 1234  one case again
@main
enum Fuzz {
  static let kinds: [(name: String, fuzzer: any Fuzzer.Type)] = [
    ("graphs", GraphFuzzer.self), ("questions", QuestionFuzzer.self),
    ("conversations", ConversationFuzzer.self), ("endpoint", EndpointFuzzer.self),
    ("keys", KeyFuzzer.self),
  ]

  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    func value(of name: String) -> Int? {
      guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else {
        return nil
      }
      return Int(arguments[place + 1])
    }
    let seed = UInt64(value(of: "--seed") ?? 1)
    let seconds = Double(value(of: "--seconds") ?? 60)
    let chosen = kinds.filter { arguments.contains($0.name) }
    if arguments.first == "worker", let kind = chosen.first {
      return try Worker(fuzzer: kind.fuzzer, seed: seed).run(from: value(of: "--from") ?? 0)
    }
    if let number = value(of: "--case"), let kind = chosen.first {
      return try Worker(fuzzer: kind.fuzzer, seed: seed).tryOne(number)
    }
    arguments.removeAll { $0.hasPrefix("--") }
    let wanted = chosen.isEmpty ? kinds : chosen
    var faults = 0
    for kind in wanted {
      let share = seconds / Double(wanted.count)
      faults += try Overseer(kind: kind.name, seed: seed).watch(for: share)
    }
    exit(faults == 0 ? 0 : 1)
  }
}

/// Tries one case after another, in a process that may die of it.
struct Worker {
  let fuzzer: any Fuzzer.Type
  let seed: UInt64

  /// Says on standard output which case comes, and what was wrong.
  func run(from first: Int) throws {
    var trial = try fuzzer.init()
    var number = first
    while true {
      print("case \(number)")
      fflush(nil)
      var random = Seeded(seed: seed, case: number)
      if let fault = trial.fault(of: trial.input(&random)) {
        print("fault \(number) \(fault.split(separator: "\n").joined(separator: " / "))")
        fflush(nil)
      }
      number += 1
    }
  }

  /// Writes the input of a case to standard error, and tries it.
  func tryOne(_ number: Int) throws {
    var trial = try fuzzer.init()
    var random = Seeded(seed: seed, case: number)
    let input = trial.input(&random)
    _ = write(2, input, input.count)
    print("\n" + (trial.fault(of: input) ?? "nothing is wrong"))
  }
}
