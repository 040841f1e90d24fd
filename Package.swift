// swift-tools-version: 6.2
import PackageDescription

/// Swift's libraries become part of the program: it starts sooner, and runs where Swift is not.
let isStatic = ["-static-stdlib"]
let settings: [SwiftSetting] = [
  .unsafeFlags(isStatic, .when(configuration: .release)),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

/// One module of the house and, beside it, its tests where there are any.
func room(
  _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [],
  tests: [Target.Dependency]? = []
) -> [Target] {
  let module = Target.target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
  guard let tests else { return [module] }
  return [
    module,
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.target(name: name), "TestSupport"] + dependencies + tests,
      path: "Tests/\(name)Tests",
      exclude: ["Segmentation", "Extraction", "Records"].contains(name) ? ["Fixtures"] : [],
      swiftSettings: settings),
  ]
}

let rooms: [[Target]] = [
  room("Pages", []),
  room("Vietnamese", []),
  room("LanguageModel", ["Vietnamese"]),
  room("Channels", []),
  room("Evaluation", []),
  room("Restoration", ["Pages", "Vietnamese", "LanguageModel", "Channels", "Dictionaries"]),
  room("Extraction", ["Pages", "Vietnamese", "CPoppler", "CTesseract", "CLeptonica", "CDeferred"]),
  room("Segmentation", ["Pages", "Vietnamese"], tests: ["Records"]),
  room("Records", ["Pages", "Vietnamese", "Dictionaries"], resources: [.copy("Resources")]),
  room("Export", ["Pages", "Vietnamese", "Records", "CXlsxWriter", "CQPDF", "CDeferred", grdb]),
  room(
    "Pipeline",
    [
      "Pages", "Vietnamese", "LanguageModel", "Restoration", "Extraction", "Segmentation",
      "Records", "Export", "Dictionaries", "CSandbox", "CZlib", grdb, logging,
    ]),
]

/// The fuzzing harnesses, for `.ci/fuzz` alone: libFuzzer brings their `main`.
let fuzzing: [Target] =
  Context.environment["SOHOA_FUZZING"] == nil
  ? []
  : [
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "Pages", "Vietnamese", "LanguageModel", "Channels", "Restoration", "Extraction",
        "Segmentation", "Records", "Export", "Pipeline",
      ],
      path: "Tests/Fuzzing",
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
  ]

let package = Package(
  name: "sohoa",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "sohoa", targets: ["sohoa"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: rooms.flatMap { $0 } + fuzzing + [
    .systemLibrary(
      name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libpoppler-glib-dev"])]),
    // Without pkg-config, whose flags would link them: CDeferred loads them when they are needed.
    .systemLibrary(name: "CTesseract", providers: [.apt(["libtesseract-dev"])]),
    .systemLibrary(name: "CLeptonica", providers: [.apt(["libleptonica-dev"])]),
    .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CQPDF", providers: [.apt(["libqpdf-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CSandbox"),
    .target(
      name: "CDeferred",
      dependencies: ["CTesseract", "CLeptonica", "CXlsxWriter", "CQPDF"]),
    .target(
      name: "CPoppler",
      dependencies: ["CGLib", "CDeferred"],
      cSettings: [.headerSearchPath("../CDeferred")]),
    .target(
      name: "Dictionaries",
      path: "Dictionaries",
      exclude: ["README.md"],
      resources: [.copy("tables"), .copy("compiled")],
      swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .executableTarget(
      name: "sohoa",
      dependencies: [
        "Pages", "Vietnamese", "LanguageModel", "Channels", "Restoration", "Extraction",
        "Segmentation", "Records", "Export", "Pipeline", "Evaluation", "Dictionaries",
        argumentParser, logging,
      ],
      swiftSettings: settings,
      linkerSettings: [.unsafeFlags(isStatic, .when(configuration: .release))]),
    .testTarget(
      name: "SohoaTests",
      dependencies: ["sohoa", "TestSupport", "Records"],
      path: "Tests/SohoaTests",
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
