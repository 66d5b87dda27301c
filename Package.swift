// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Swift's libraries inside the release binary, at a fixed address: it starts in half the time, and
/// runs where no Swift is. The last two are what Foundation, which ArgumentParser brings, is linked
/// from.
let selfContained: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-Xlinker", "--gc-sections", "-Xlinker", "-s", "-Xclang-linker", "-no-pie",
      "-l_FoundationCollections",
      "-l_FoundationCShims",
    ], .when(platforms: [.linux], configuration: .release))
]

/// A room of the house: a library target under `Sources/`, with what it may import.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of a room.
func tests(
  _ room: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .testTarget(
    name: room + "Tests", dependencies: [.byName(name: room), "TestGraphs"] + dependencies,
    exclude: exclude, resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "lore",
  products: [.executable(name: "lore", targets: ["lore"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
  ],
  targets: [
    // C libraries from the system.
    .target(name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),
    .systemLibrary(
      name: "CSerd", pkgConfig: "serd-0", providers: [.apt(["libserd-dev"])]),
    .target(
      name: "CLibraries", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(name: "CCurl", dependencies: ["CLibraries"]),
    .target(name: "CFormats", dependencies: ["CLibraries"]),
    .target(name: "CWeights"),
    .target(name: "CParaphrases"),
    .target(name: "CVersion"),
    .systemLibrary(name: "CWordNet", providers: [.apt(["wordnet-dev", "wordnet-base"])]),

    // The default graph, embedded.
    .target(
      name: "Graph", path: "Graph",
      resources: [
        .embedInCode("comparison.ttl"), .embedInCode("vocabulary.ttl"),
        .embedInCode("names.ttl"),
      ], swiftSettings: strict),

    // Holding and evaluating a graph.
    room("RDF"),
    room("Triples", ["RDF", "CSerd", "CFormats"]),
    room("Queries", ["RDF"]),
    room("Execution", ["Queries", "Triples", "RDF"]),
    room("SPARQL", ["Queries", "RDF", "CCurl"]),

    // Understanding and phrasing English.
    .target(
      name: "English", dependencies: ["CWordNet", "CParaphrases"],
      exclude: [
        "Paraphrases/people.txt", "Paraphrases/time.txt", "Paraphrases/places.txt",
        "Paraphrases/goods.txt", "Paraphrases/culture.txt", "Paraphrases/paraphrases.bin",
      ], swiftSettings: strict),
    .target(
      name: "Vocabulary", dependencies: ["English", "RDF", "Triples", "Queries"],
      resources: [
        .embedInCode("WellKnown/terms.ttl"), .embedInCode("WellKnown/relations.ttl"),
      ], swiftSettings: strict),
    .target(
      name: "Questions",
      dependencies: ["Vocabulary", "English", "Queries", "Triples", "RDF", "CWeights"],
      exclude: [
        "Model/weights-inside.txt", "Model/weights-inside.bin", "Model/weights-others.txt",
        "Model/weights-others.bin", "README.md",
      ], swiftSettings: strict),
    room("Answers", ["Vocabulary", "English", "Queries", "RDF"]),

    // A comparison made into a graph.
    .target(
      name: "Import", dependencies: ["English", "RDF"], exclude: ["README.md"],
      swiftSettings: strict),

    // Where they meet.
    room(
      "Assistant",
      [
        "Questions", "Answers", "Execution", "SPARQL", "Vocabulary", "English", "Queries",
        "Triples", "RDF",
      ]),
    room("Terminal", ["Assistant", "Answers", "Import", "Queries", "CEditline"]),
    .executableTarget(
      name: "lore",
      dependencies: [
        "Answers", "Assistant", "Terminal", "Graph", "Import", "SPARQL", "Queries", "Triples",
        "English", "CVersion",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict, linkerSettings: selfContained),

    .target(
      name: "TestGraphs", dependencies: ["Triples", "RDF"], path: "Tests/TestGraphs",
      swiftSettings: strict),
    tests("RDF"),
    tests("Triples", ["RDF"]),
    tests("Queries", ["RDF"]),
    tests("Execution", ["Queries", "Triples", "RDF"]),
    tests(
      "SPARQL", ["Queries", "Execution", "Triples", "RDF", "LoopbackServers"],
      exclude: ["agreement.ttl"]),
    tests("English"),
    tests("Vocabulary", ["English", "Triples", "Queries", "RDF"]),
    tests(
      "Questions",
      ["Execution", "Graph", "Vocabulary", "English", "Queries", "Triples", "RDF"]),
    tests("Import", ["Triples"], exclude: ["Fixtures"]),
    tests("Answers", ["Vocabulary", "English", "Queries", "Triples", "RDF"]),
    tests(
      "Assistant", ["Answers", "Triples", "Vocabulary", "English", "Graph", "Queries", "RDF"],
      exclude: ["Transcripts"]),
    tests(
      "Terminal",
      ["Assistant", "Answers", "PseudoTerminals", "canned-chat"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["lore", "TestGraphs", "PseudoTerminals", "LoopbackServers"],
      swiftSettings: strict),
    // A real pseudo-terminal and what shows on it, and a chat whose answers are known beforehand.
    .target(
      name: "PseudoTerminals", dependencies: ["CEditline"], path: "Tests/PseudoTerminals",
      swiftSettings: strict),
    .target(
      name: "LoopbackServers", path: "Tests/LoopbackServers", swiftSettings: strict),
    .executableTarget(
      name: "canned-chat", dependencies: ["Terminal", "Assistant", "Answers"],
      path: "Tests/CannedChat", swiftSettings: strict),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Assistant", "Graph", "PseudoTerminals", "SPARQL", "Terminal", "Triples", "canned-chat",
      ],
      path: "Tests/Fuzzing", exclude: ["Fixtures", "README.md"], swiftSettings: strict),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "Assistant", "CSerd", "English", "Graph", "Questions", "Terminal", "Triples", "Vocabulary",
      ],
      path: "Tests/Benchmarks", exclude: ["peer.py", "agreement.py", "generate.py"],
      swiftSettings: strict),

    // Learning which reading to choose, from the corpus.
    .target(
      name: "LogLinear", dependencies: ["English"], path: "Tests/LogLinear", swiftSettings: strict),
    .executableTarget(
      name: "learn",
      dependencies: [
        "LogLinear", "Answers", "Assistant", "English", "Execution", "Graph", "Queries",
        "Questions",
        "RDF", "Triples", "Vocabulary",
      ], path: "Tests/Learning", swiftSettings: strict),
    .testTarget(
      name: "LogLinearTests", dependencies: ["LogLinear", "English"],
      exclude: ["judge.py", "judge.jsonl"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
