import ArgumentParser

@main
struct GalleyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "galley", abstract: "Finds the figures and quotes of news copy.")
}
