// swift-tools-version: 5.9
import PackageDescription

let package = Package(
  name: "Lineside",
  platforms: [.iOS(.v15), .macOS(.v12)],
  products: [.library(name: "Lineside", targets: ["Lineside"])],
  targets: [
    .target(name: "Lineside", dependencies: ["LinesideEngine"]),
    // The static library that cargo builds; an app packs it as an XCFramework instead.
    .target(
      name: "LinesideEngine",
      dependencies: ["LinesideEngineFFI"],
      linkerSettings: [.linkedLibrary("lineside_mobile")]
    ),
    .systemLibrary(name: "LinesideEngineFFI"),
  ]
)
