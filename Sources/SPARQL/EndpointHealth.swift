import Synchronization

/// Counts an endpoint's failures, so that whoever asked a thousand questions can say whether all went well.
///
/// A class, as everything that asks one endpoint counts together.
package final class EndpointHealth: Sendable {
  private let count = Mutex(0)

  /// Questions that the endpoint gave no answer to; being stopped by the person is none.
  package var failures: Int { count.withLock { $0 } }

  func note(_ error: EndpointError) {
    if error != .stopped { count.withLock { $0 += 1 } }
  }
}
