/// The version of Galley, which `galley --version` prints.
public let galleyVersion = "0.1.0"
