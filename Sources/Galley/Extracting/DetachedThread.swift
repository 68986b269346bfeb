#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a thread does, in a shape that the system can hand over.
private final class DetachedThread: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// Starts a thread that nobody waits for; false where the system has none to give.
package func startThread(_ body: @escaping @Sendable () -> Void) -> Bool {
  #if canImport(Darwin)
    var thread: pthread_t?
  #else
    var thread = pthread_t()
  #endif
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  defer { pthread_attr_destroy(&attributes) }
  // As much as the first thread has, on systems that would give less: what is read may be nested deeply.
  pthread_attr_setstacksize(&attributes, 8 << 20)
  pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
  let work = Unmanaged.passRetained(DetachedThread(body))
  let code = pthread_create(
    &thread, &attributes,
    { work in
      if let work = work as UnsafeMutableRawPointer? {
        Unmanaged<DetachedThread>.fromOpaque(work).takeRetainedValue().body()
      }
      return nil
    }, work.toOpaque())
  if code != 0 { work.release() }
  return code == 0
}
