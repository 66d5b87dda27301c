import Glibc

/// Work done by several threads, whose results come back in the order in which it was given.
///
/// Locked by a POSIX mutex: everything that changes is touched only while it is held.
final class OrderedWork<Job: Sendable, Result: Sendable>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let work: @Sendable (Job) -> Result
  private var threads: [pthread_t] = []
  private var waiting: [(place: Int, job: Job)] = []
  private var done: [Int: Result] = [:]
  private var given = 0
  private var taken = 0
  private var isClosed = false

  /// Starts the threads.
  init(threads count: Int, work: @escaping @Sendable (Job) -> Result) {
    self.work = work
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
    threads = (0..<count).compactMap { _ in startThread { [self] in serve() } }
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(changed)
    mutex.deallocate()
    changed.deallocate()
  }

  /// The number of jobs that were given and whose results were not taken yet.
  var ahead: Int { locked { given - taken } }

  /// Whether the next result is there already.
  var isReady: Bool { locked { done[taken] != nil } }

  func give(_ job: Job) {
    locked {
      waiting.append((given, job))
      given += 1
      pthread_cond_broadcast(changed)
    }
  }

  /// The next result in order, waited for; nil when all are taken.
  func next() -> Result? {
    locked {
      guard taken < given else { return nil }
      while done[taken] == nil {
        // Where the system gives no thread at all, the work is done here.
        if threads.isEmpty, let next = waiting.first {
          waiting.removeFirst()
          done[next.place] = work(next.job)
        } else {
          pthread_cond_wait(changed, mutex)
        }
      }
      taken += 1
      return done.removeValue(forKey: taken - 1)
    }
  }

  /// Ends the threads and waits for them; jobs that were not begun stay undone.
  func close() {
    locked {
      isClosed = true
      pthread_cond_broadcast(changed)
    }
    for thread in threads { pthread_join(thread, nil) }
    threads = []
  }

  private func serve() {
    while true {
      let job: (place: Int, job: Job)? = locked {
        while waiting.isEmpty && !isClosed { pthread_cond_wait(changed, mutex) }
        return isClosed ? nil : waiting.removeFirst()
      }
      guard let job else { return }
      let result = work(job.job)
      locked {
        done[job.place] = result
        pthread_cond_broadcast(changed)
      }
    }
  }

  private func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }
}

/// Runs a closure on a thread of its own; nil when the system gives none.
private func startThread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
  // Signals are the main thread's: one that arrives elsewhere would not wake it up.
  var all = sigset_t()
  var before = sigset_t()
  sigfillset(&all)
  pthread_sigmask(SIG_SETMASK, &all, &before)
  defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
  var thread = pthread_t()
  let owner = Unmanaged.passRetained(ThreadBody(body))
  let code = pthread_create(
    &thread, nil,
    { owner in
      if let owner { Unmanaged<ThreadBody>.fromOpaque(owner).takeRetainedValue().run() }
      return nil
    }, owner.toOpaque())
  if code == 0 { return thread }
  owner.release()
  return nil
}

private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
