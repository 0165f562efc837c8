// swift-tools-version: 5.9
import PackageDescription

// The engine links against the static library that cargo builds
// (`cargo build --release -p lineside-mobile`); an app packs it as an XCFramework.
let package = Package(
  name: "Lineside",
  platforms: [.iOS(.v15), .macOS(.v12)],
  products: [.library(name: "Lineside", targets: ["Lineside"])],
  targets: [
    .target(name: "Lineside", dependencies: ["LinesideEngine"]),
    .target(name: "LinesideEngine", dependencies: ["LinesideEngineFFI"]),
    .systemLibrary(name: "LinesideEngineFFI"),
  ]
)
