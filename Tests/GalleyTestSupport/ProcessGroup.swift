import Foundation

/// Whether no process of a group is left, or will be in a moment.
package func isGone(group: Int32) -> Bool {
  for _ in 0..<100 {
    if kill(-group, 0) != 0, errno == ESRCH { return true }
    usleep(20_000)
  }
  return false
}
