/// What a command reads and writes. Tests pass descriptors of their own.
package struct CommandStreams: ~Copyable {
  /// The descriptor of standard input.
  package let input: Int32
  package var output: ByteOutput
  package var errors: ByteOutput
  package let outputIsTerminal: Bool
  package let errorsAreTerminal: Bool

  package init(input: Int32 = 0, output: Int32 = 1, errors: Int32 = 2) {
    self.input = input
    self.output = ByteOutput(descriptor: output)
    self.errors = ByteOutput(descriptor: errors)
    outputIsTerminal = SystemCalls.isTerminal(output)
    errorsAreTerminal = SystemCalls.isTerminal(errors)
  }
}

extension CommandStreams {
  /// The file at a path, or standard input for `-`.
  borrowing func open(_ path: String) throws(StreamError) -> ByteInput {
    path == FilePath.standardInput ? ByteInput(descriptor: input) : try ByteInput(path: path)
  }
}
