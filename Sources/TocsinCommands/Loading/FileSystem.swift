/// What loading asks of the disk. The current folder is the empty path.
enum FileSystem {
  static func kind(of path: String) -> SystemCalls.FileKind? { SystemCalls.kind(of: FilePath.onDisk(path)) }

  /// The names in a folder, sorted, without hidden ones; nil when it is no folder that can be read.
  static func names(inFolder path: String) -> [String]? {
    SystemCalls.names(inFolder: FilePath.onDisk(path))?.filter { !$0.hasPrefix(".") }.sorted()
  }

  static func read(_ path: String) throws(StreamError) -> [UInt8] {
    var file = try ByteInput(path: path)
    return try file.readAll(limit: greatestRuleFile)
  }

  static func read(descriptor: Int32) throws(StreamError) -> [UInt8] {
    var input = ByteInput(descriptor: descriptor)
    return try input.readAll(limit: greatestRuleFile)
  }

  /// Writes a file anew.
  static func write(_ path: String, _ text: String) throws(StreamError) {
    var output = try ByteOutput(path: path)
    try output.write(text)
    try output.flush()
  }

  /// Puts new contents in the place of a file, which is there whole at every instant and keeps its permissions. Of a link
  /// the file that it names changes.
  static func rewrite(_ path: String, with bytes: [UInt8]) throws(CommandFailure) {
    do throws(StreamError) {
      let file = try SystemCalls.place(of: path)
      let draft = file + ".tocsin-draft"
      var output = try ByteOutput(path: draft)
      do throws(StreamError) {
        try SystemCalls.givePermissions(of: file, to: draft)
        try output.write(bytes)
        try output.flush()
        try SystemCalls.replace(file, with: draft)
      } catch {
        SystemCalls.remove(draft)
        throw error
      }
    } catch {
      throw FormatMessages.unwritable(path, error)
    }
  }

  /// Far more than anybody writes by hand.
  private static let greatestRuleFile = 64 * 1024 * 1024
}
