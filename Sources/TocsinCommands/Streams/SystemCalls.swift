#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif
import TocsinTime

/// The system calls of the streams, with interruptions and waiting already handled.
package enum SystemCalls {
  /// What came of an attempt to read.
  enum Received: Equatable {
    case bytes(Int)
    case end
    case nothingYet
  }

  /// Makes a closed pipe an error to be handled instead of the end of the process. Call it once, at the start.
  package static func reportBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Whether a descriptor is a terminal.
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Ends the process.
  package static func leave(_ code: Int32) -> Never { exit(code) }

  /// The time of day, as far as the machine knows it.
  static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(seconds: Int64(time.tv_sec)).adding(milliseconds: Int64(time.tv_nsec) / 1_000_000)
  }

  /// Milliseconds that only ever grow.
  static func uptime() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  static func openForReading(_ path: String) throws(StreamError) -> Int32 {
    while true {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      if descriptor >= 0 { return descriptor }
      if errno != EINTR { throw StreamError.cannotOpen(path: path, reason: reason(errno)) }
    }
  }

  static func openForWriting(_ path: String) throws(StreamError) -> Int32 {
    while true {
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return descriptor }
      if errno != EINTR { throw StreamError.cannotOpen(path: path, reason: reason(errno)) }
    }
  }

  static func shut(_ descriptor: Int32) {
    _ = close(descriptor)
  }

  /// Reads what is there, waiting at most so many milliseconds for the first byte; a negative number waits for ever.
  /// The waiting ends when the descriptor `alarm`, if it is one, has something to read.
  static func receive(
    _ descriptor: Int32, into room: UnsafeMutableRawBufferPointer, milliseconds: Int32, alarm: Int32 = -1
  ) throws(StreamError) -> Received {
    if milliseconds >= 0 || alarm >= 0, try !wait(descriptor, Int16(POLLIN), milliseconds, alarm: alarm) {
      return .nothingYet
    }
    while true {
      let count = read(descriptor, room.baseAddress, room.count)
      if count > 0 { return .bytes(count) }
      if count == 0 { return .end }
      switch errno {
      case EINTR: continue
      case EAGAIN, EWOULDBLOCK:
        if try !wait(descriptor, Int16(POLLIN), milliseconds, alarm: alarm) { return .nothingYet }
      default: throw StreamError.cannotRead(reason: reason(errno))
      }
    }
  }

  /// Writes all the bytes, in as many steps as it takes.
  static func send(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(StreamError) {
    guard let base = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      let count = write(descriptor, base + done, bytes.count - done)
      if count >= 0 {
        done += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN, EWOULDBLOCK: _ = try wait(descriptor, Int16(POLLOUT), -1)
      case EPIPE: throw StreamError.brokenPipe
      default: throw StreamError.cannotWrite(reason: reason(errno))
      }
    }
  }

  /// The place of the first line feed, or nil.
  static func lineFeed(in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.baseAddress, let found = memchr(base, 0x0A, bytes.count) else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// Whether the descriptor is ready. One that is negative is passed over by the system.
  private static func wait(
    _ descriptor: Int32, _ event: Int16, _ milliseconds: Int32, alarm: Int32 = -1
  ) throws(StreamError) -> Bool {
    var requests = (
      pollfd(fd: descriptor, events: event, revents: 0), pollfd(fd: alarm, events: Int16(POLLIN), revents: 0)
    )
    while true {
      let count = withUnsafeMutableBytes(of: &requests) { bytes in
        poll(bytes.assumingMemoryBound(to: pollfd.self).baseAddress, 2, milliseconds)
      }
      if count >= 0 { return requests.0.revents != 0 }
      if errno != EINTR { throw StreamError.cannotRead(reason: reason(errno)) }
      // A signal ends a limited wait early; the caller asks again with what is left of its time.
      if milliseconds >= 0 || alarm >= 0 { return false }
    }
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file"
    case EACCES, EPERM: "permission is denied"
    case EISDIR: "it is a folder"
    case ENOTDIR: "a part of the path is no folder"
    case ENOSPC: "the disk is full"
    case EIO: "the device reports an error"
    case EMFILE, ENFILE: "too many files are open"
    case EBADF: "it is not open"
    default: "the system reports error \(code)"
    }
  }
}

/// What stands on the disk.
extension SystemCalls {
  enum FileKind: Hashable {
    case file
    case folder(FolderIdentity)
  }

  /// Stays the same under another name, so that links cannot lead in circles.
  struct FolderIdentity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// What stands at a path; nil when nothing does, or nothing that can be looked at.
  static func kind(of path: String) -> FileKind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFDIR else { return .file }
    return .folder(
      FolderIdentity(
        device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino)))
  }

  /// The names in a folder, in no order; nil when it is no folder that can be read. Names that are no text are left out.
  static func names(inFolder path: String) -> [String]? {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name), let folder = opendir(path) else { return nil }
    defer { _ = closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      if let name = String(validatingCString: start) { names.append(name) }
    }
    return names
  }
}

/// What stands in a file, told by what does not need reading it.
extension SystemCalls {
  struct FileStamp: Hashable {
    let size: Int64
    let seconds: Int64
    let nanoseconds: Int64
    let number: UInt64
  }

  /// Nil when nothing stands there.
  static func stamp(of path: String) -> FileStamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let changed = status.st_mtimespec
    #else
      let changed = status.st_mtim
    #endif
    return FileStamp(
      size: Int64(status.st_size), seconds: Int64(changed.tv_sec), nanoseconds: Int64(changed.tv_nsec),
      number: UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// Puts a file in the place of another, which is there whole at every instant.
  static func replace(_ path: String, with other: String) throws(StreamError) {
    guard rename(other, path) == 0 else { throw StreamError.cannotOpen(path: path, reason: reason(errno)) }
  }
}

/// What writing a file anew needs besides.
extension SystemCalls {
  /// The path of a file that may be written, behind all links.
  static func place(of path: String) throws(StreamError) -> String {
    guard access(path, W_OK) == 0, let place = realpath(path, nil) else {
      throw StreamError.cannotOpen(path: path, reason: reason(errno))
    }
    defer { free(place) }
    return String(cString: place)
  }

  /// Lets the same people read and write a file as another.
  static func givePermissions(of path: String, to other: String) throws(StreamError) {
    var status = stat()
    guard stat(path, &status) == 0, chmod(other, status.st_mode & 0o7777) == 0 else {
      throw StreamError.cannotOpen(path: other, reason: reason(errno))
    }
  }

  static func remove(_ path: String) {
    _ = unlink(path)
  }
}

/// Where the handler of signals writes them; negative while nobody wants them.
nonisolated(unsafe) private var signalPipe: Int32 = -1

/// Signals as bytes of a pipe: the handler does no more than write one, and who wants them reads when there is time.
extension SystemCalls {
  enum CaughtSignal { case reload, stop }

  /// Begins to catch the signals that ask for a reload and for the end, and gives the descriptor that becomes readable;
  /// nil when somebody catches them already.
  static func catchSignals() -> Int32? {
    guard signalPipe < 0 else { return nil }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    signalPipe = ends[1]
    var wanted = sigset_t()
    sigemptyset(&wanted)
    for number in [SIGHUP, SIGTERM, SIGINT] {
      sigaddset(&wanted, number)
      _ = signal(number) { number in
        let before = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(signalPipe, &byte, 1)
        errno = before
      }
    }
    // Whoever started the process may have left them blocked.
    _ = pthread_sigmask(SIG_UNBLOCK, &wanted, nil)
    return ends[0]
  }

  /// The signals that came since the last time.
  static func caughtSignals(_ descriptor: Int32) -> [CaughtSignal] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &bytes, bytes.count)
    return bytes.prefix(max(0, count)).map { Int32($0) == SIGHUP ? .reload : .stop }
  }

  /// Signals mean what they always do again.
  static func releaseSignals(_ descriptor: Int32) {
    for number in [SIGHUP, SIGTERM, SIGINT] { _ = signal(number, SIG_DFL) }
    let end = signalPipe
    signalPipe = -1
    shut(end)
    shut(descriptor)
  }
}

/// Commands that are started beside this process.
extension SystemCalls {
  #if canImport(Darwin)
    private typealias SpawnActions = posix_spawn_file_actions_t?
    private typealias SpawnAttributes = posix_spawnattr_t?
  #else
    private typealias SpawnActions = posix_spawn_file_actions_t
    private typealias SpawnAttributes = posix_spawnattr_t
  #endif

  /// Starts a command by the shell, with a file as its standard input, in a group of processes of its own.
  static func start(_ command: String, input path: String) throws(StreamError) -> Int32 {
    var (actions, attributes, defaults) = (SpawnActions(), SpawnAttributes(), sigset_t())
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDONLY, 0)
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
    var words: [UnsafeMutablePointer<CChar>?] = ["sh", "-c", command].map { (word: String) in strdup(word) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var process = pid_t()
    let code = posix_spawn(&process, "/bin/sh", &actions, &attributes, words, environ)
    guard code == 0 else { throw StreamError.cannotOpen(path: "/bin/sh", reason: reason(code)) }
    return process
  }

  /// With what a command ended, 128 and its number for a signal; nil while it runs.
  static func ending(of process: Int32) -> Int32? {
    var status: Int32 = 0
    let found = waitpid(process, &status, WNOHANG)
    guard found != 0 else { return nil }
    guard found == process else { return 127 }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  /// Ends a command and everything it started.
  static func end(_ process: Int32) {
    _ = kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  static func pause(milliseconds: Int32) {
    _ = poll(nil, 0, milliseconds)
  }
}
