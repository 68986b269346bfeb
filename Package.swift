// swift-tools-version: 6.2
import PackageDescription

// Dependencies, each with its reason:
// - swift-argument-parser: the command line; only GalleyCLI sees it.
// - swift-mustache: text templates that a newsroom can write itself; only GalleyTemplates sees it.
// - libxlsxwriter (C, a system library): spreadsheets; only GalleyXLSX sees it. On Linux CXLSXWriter binds
//   it when the first workbook is made.
// - zlib (C, a system library): GalleyXLSX reads every workbook back, since libxlsxwriter does not
//   notice a full temporary disk, and Word files are zip archives; libxlsxwriter itself needs zlib, so
//   nothing more is installed. Only GalleyZip sees it.
// - GRDB: databases of SQLite (C, a system library that GRDB binds); only GalleySQLite and
//   GalleyArchive see it.
// - FlyingFox: its sockets, FlyingSocks, which wait without a thread each. Its HTTP server is left out: it
//   reads heads of any length, for any time, from any number of clients, and the page is to bound all
//   three. Only GalleyServer sees it.
// - libxml2 (C, a system library): pages and XML; only GalleyDocuments sees it. CXML2 binds it when
//   the first page is read, so it need not be there to build or to read text.

let package = Package(
  name: "galley",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "galley", targets: ["GalleyCLI"]),
    .library(
      name: "Galley",
      targets: [
        "Galley", "GalleyModel", "GalleyReaders", "GalleyExtractors", "GalleyExporters",
      ]),
    .library(name: "GalleyConformance", targets: ["GalleyConformance"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // Values only: no Foundation, no dependency.
    .target(name: "GalleyModel"),

    // What the words of English do in their sentences. The model is C, since #embed takes two
    // megabytes into a program at once.
    .target(name: "CGrammarModel", exclude: ["english.model", "NOTICE"]),
    .target(name: "GalleyGrammar", dependencies: ["CGrammarModel"]),
    // Learns the model from treebanks; the main file of GalleyTrainer tells how to run it.
    .target(name: "GalleyTraining", dependencies: ["GalleyGrammar"]),
    .executableTarget(name: "GalleyTrainer", dependencies: ["GalleyGrammar", "GalleyTraining"]),

    // How programs of others are found, started and told of; readers and exporters need it alike.
    .target(name: "GalleyPrograms", dependencies: ["GalleyModel"]),

    // The stages. Each imports the model and never a neighbour.
    .target(name: "GalleyReaders", dependencies: ["GalleyModel"]),
    .target(name: "CXML2", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(
      name: "GalleyDocuments",
      dependencies: ["GalleyModel", "GalleyPrograms", "GalleyReaders", "GalleyZip", "CXML2"]),
    .target(name: "GalleyExtractors", dependencies: ["GalleyModel", "GalleyGrammar"]),
    .target(name: "GalleyDiff", dependencies: ["GalleyModel"]),
    .target(name: "GalleyCheck", dependencies: ["GalleyModel"]),
    .target(name: "GalleyExporters", dependencies: ["GalleyModel", "GalleyPrograms"]),

    // Zip archives, which Word files and workbooks are.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "GalleyZip", dependencies: ["GalleyModel", "CZlib"]),

    // Exporters that bring a dependency of their own.
    .target(
      name: "Templates", path: "Templates",
      resources: [
        .embedInCode("changes.txt.mustache"), .embedInCode("report.txt.mustache"),
        .embedInCode("markdown.md.mustache"),
        .embedInCode("factcheck.txt.mustache"), .embedInCode("message.txt.mustache"),
      ]),
    .target(
      name: "GalleyTemplates",
      dependencies: [
        "GalleyModel", "GalleyExporters", "Templates",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .target(
      name: "CXLSXWriter",
      linkerSettings: [
        .linkedLibrary("dl", .when(platforms: [.linux])),
        .linkedLibrary("xlsxwriter", .when(platforms: [.macOS])),
      ]),
    .target(
      name: "GalleyXLSX",
      dependencies: ["GalleyModel", "GalleyExporters", "GalleyZip", "CXLSXWriter"]),
    .target(
      name: "GalleySQLite",
      dependencies: [
        "GalleyModel", "GalleyExporters", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),

    // What a desk has received: stories and their versions, in a database that grows.
    .target(
      name: "GalleyArchive",
      dependencies: [
        "GalleyModel", "GalleyExporters", "GalleySQLite",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    // The facade and the command line.
    .target(
      name: "Galley",
      dependencies: [
        "GalleyModel", "GalleyPrograms", "GalleyReaders", "GalleyDocuments", "GalleyExtractors",
        "GalleyDiff", "GalleyCheck", "GalleyExporters", "GalleyTemplates", "GalleyXLSX",
        "GalleySQLite", "GalleyArchive", "CFileSystems", "CHeap",
      ]),
    .systemLibrary(name: "CFileSystems"),
    .systemLibrary(name: "CHeap"),
    // The page for people without a terminal, and its contract for programs.
    .target(
      name: "GalleyServer",
      dependencies: [
        "Galley", "GalleyModel", "GalleyPrograms", "GalleyReaders", "GalleyDiff", "GalleyCheck",
        "GalleyExporters", "GalleyZip", "GalleyArchive",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Page/page.css"), .embedInCode("Page/page.js")]),
    .executableTarget(
      name: "GalleyCLI",
      dependencies: [
        "Galley", "GalleyServer", "GalleyModel", "GalleyPrograms", "GalleyReaders",
        "GalleyExtractors", "GalleyCheck", "GalleyExporters", "GalleyArchive",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Finds inputs that break what must hold for every text; its main file tells how to run it.
    .executableTarget(
      name: "GalleyFuzz",
      dependencies: [
        "GalleyModel", "GalleyReaders", "GalleyDocuments", "GalleyExtractors", "GalleyDiff",
        "GalleyCheck", "GalleyArchive", "GalleyExporters", "GalleyTemplates", "GalleyXLSX",
        "GalleyZip", "GalleyXLSXReading", "GalleyServerClient", "GalleyConformance",
        "GalleyTestSupport",
      ],
      path: "Tests/GalleyFuzz"),

    // Tests mirror Sources; GalleyTestSupport holds what several of them need.
    .target(
      name: "GalleyTestSupport", dependencies: ["GalleyModel"], path: "Tests/GalleyTestSupport"),
    .target(
      name: "GalleyXLSXReading", dependencies: ["GalleyXLSX", "GalleyZip"],
      path: "Tests/GalleyXLSXReading"),
    .target(
      name: "GalleyServerClient", dependencies: ["GalleyServer"], path: "Tests/GalleyServerClient"),
    .target(
      name: "GalleyConformance",
      dependencies: ["GalleyModel", "GalleyExporters", "GalleyTestSupport"],
      path: "Tests/GalleyConformance"),
    .testTarget(name: "GalleyModelTests", dependencies: ["GalleyModel"]),
    .testTarget(
      name: "GalleyGrammarTests",
      dependencies: ["CGrammarModel", "GalleyGrammar", "GalleyTraining", "GalleyTestSupport"],
      exclude: ["TagCases"]),
    .testTarget(
      name: "GalleyReadersTests",
      dependencies: ["GalleyModel", "GalleyReaders", "GalleyTestSupport"]),
    .testTarget(
      name: "GalleyDocumentsTests",
      dependencies: [
        "GalleyModel", "GalleyReaders", "GalleyDocuments", "GalleyZip", "GalleyTestSupport",
      ],
      exclude: ["Samples"]),
    .testTarget(
      name: "GalleyExtractorsTests",
      dependencies: ["GalleyModel", "GalleyReaders", "GalleyExtractors", "GalleyTestSupport"],
      exclude: ["FigureCases", "PhraseCases", "QuoteCases", "SpeechCases"]),
    .testTarget(
      name: "GalleyDiffTests",
      dependencies: [
        "GalleyModel", "GalleyReaders", "GalleyExtractors", "GalleyDiff", "GalleyTestSupport",
      ],
      exclude: ["BackingCases", "OutletCases", "PairCases", "ThreadCases"]),
    .testTarget(
      name: "GalleyCheckTests",
      dependencies: [
        "GalleyModel", "GalleyReaders", "GalleyExtractors", "GalleyCheck", "GalleyTestSupport",
      ],
      exclude: ["CheckCases"]),
    .testTarget(
      name: "GalleyExportersTests",
      dependencies: [
        "GalleyModel", "GalleyExporters", "GalleyTemplates", "GalleyXLSX", "GalleySQLite",
        "GalleyTestSupport", "GalleyXLSXReading", "GalleyConformance",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "GalleyArchiveTests",
      dependencies: [
        "GalleyModel", "GalleyReaders", "GalleyExtractors", "GalleyDiff", "GalleyArchive",
        "GalleyTestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "GalleyServerTests",
      dependencies: ["GalleyServer", "GalleyServerClient", "GalleyTestSupport", "GalleyCLI"],
      exclude: ["Browser"]),
    .testTarget(
      name: "GalleyCLITests",
      dependencies: [
        "GalleyCLI", "Galley", "GalleyReaders", "GalleyExporters", "GalleyServerClient",
        "GalleyTestSupport",
      ]),

    // Measures Galley beside what it is compared with: swift run -c release GalleyBenchmarks. It
    // depends on GalleyCLI so that the program `galley`, which it runs, is built with it.
    .executableTarget(
      name: "GalleyBenchmarks",
      dependencies: [
        "GalleyModel", "GalleyReaders", "GalleyDocuments", "GalleyExtractors", "GalleyExporters",
        "GalleyXLSX", "GalleyGrammar", "GalleyTraining", "GalleyTestSupport", "CBaselines",
        "GalleyCLI",
      ],
      path: "Tests/GalleyBenchmarks", exclude: ["CBaselines"]),
    .target(
      name: "CBaselines", path: "Tests/GalleyBenchmarks/CBaselines",
      linkerSettings: [.linkedLibrary("xlsxwriter")]),
  ],
  swiftLanguageModes: [.v6]
)

// One loop sets the language features of every Swift target. GALLEY_STRICT=1 makes their warnings
// errors, as .ci/run does; those of dependencies stay warnings.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
  if Context.environment["GALLEY_STRICT"] == "1" {
    target.swiftSettings?.append(.treatAllWarnings(as: .error))
  }
}
