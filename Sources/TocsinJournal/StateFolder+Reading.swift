/// Looking into a folder that somebody may be using.
extension StateFolder {
  /// What a folder holds now. Nothing in it is changed, and whoever has it open goes on. A last record that is not
  /// finished is left out.
  ///
  /// With a `limit`, from the latest snapshot that covers fewer records than that, or from the first record; nil when
  /// the folder does not go back that far.
  package static func read(
    _ path: String, disk: some Disk, before limit: UInt64 = .max
  ) throws(JournalError) -> Recovered? {
    for _ in 0..<mostAttempts {
      let names = try Self.names(path, disk)
      if limit < .max, !goesBack(before: limit, names) { return nil }
      do throws(JournalError) {
        return try recovered(path, disk, limit)
      } catch {
        // Whoever has it open may have kept a snapshot meanwhile, and removed what it makes needless.
        if try Self.names(path, disk) == names { throw error }
      }
    }
    return try recovered(path, disk, limit)
  }

  private static let mostAttempts = 10

  private static func recovered(
    _ path: String, _ disk: some Disk, _ limit: UInt64
  ) throws(JournalError) -> Recovered {
    var recovery = Recovery(path: path, disk: disk, repairs: false)
    recovery.onlyReads = true
    recovery.limit = limit
    try recovery.run()
    return recovery.recovered
  }

  private static func names(_ path: String, _ disk: some Disk) throws(JournalError) -> Set<String> {
    do throws(DiskError) {
      return Set(try disk.names(inFolder: path))
    } catch {
      throw .disk(error)
    }
  }

  private static func goesBack(before limit: UInt64, _ names: Set<String>) -> Bool {
    names.contains { name in
      number(name, "journal-") == 1 || number(name, "snapshot-").map { $0 < limit } ?? false
    }
  }
}
