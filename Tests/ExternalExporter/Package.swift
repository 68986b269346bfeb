// swift-tools-version: 6.2
import PackageDescription

// A package of somebody else's that adds an exporter to Galley. Only this path would be a URL.

let package = Package(
  name: "tally",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "galley", path: "../..")],
  targets: [
    .target(name: "Tally", dependencies: [.product(name: "Galley", package: "galley")]),
    .executableTarget(
      name: "TallyCommand",
      dependencies: ["Tally", .product(name: "Galley", package: "galley")]),
    .testTarget(
      name: "TallyTests",
      dependencies: ["Tally", .product(name: "GalleyConformance", package: "galley")]),
  ]
)
