import Glibc
import Queries

/// The time that one question has: until somebody stops it, or its seconds are over.
struct Patience: Sendable {
  private let seconds: Double
  private let end: Double
  private let stop: @Sendable () -> Bool

  init(seconds: Double, stop: @escaping @Sendable () -> Bool) {
    self.seconds = seconds
    self.stop = stop
    end = Self.now + seconds
  }

  /// Why it is over; nil while it is not.
  var ended: ExecutionError? {
    if stop() { return .cancelled }
    return Self.now > end ? .timedOut(seconds: seconds) : nil
  }

  var isOver: Bool { ended != nil }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
