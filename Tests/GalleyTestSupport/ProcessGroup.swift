import Foundation

/// Whether no process of a group is at work, or will be in a moment.
///
/// One that has ended and not been waited for counts as gone: how soon that is done is the affair of
/// the system's first process, which takes its time on a busy machine.
package func isGone(group: Int32) -> Bool {
  for _ in 0..<500 {
    if kill(-group, 0) != 0, errno == ESRCH { return true }
    if areEnded(group: group) { return true }
    usleep(20_000)
  }
  return false
}

/// Whether the system's table of processes has a group's, and they have all ended; false where there
/// is no such table.
private func areEnded(group: Int32) -> Bool {
  let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
  var states: [Substring] = []
  for process in processes where process.allSatisfy(\.isNumber) {
    guard let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let name = line.lastIndex(of: ")")
    else { continue }
    // Behind the name, which may hold anything: state, parent, group.
    let fields = line[line.index(after: name)...].split(separator: " ")
    if fields.count > 2, fields[2] == "\(group)" { states.append(fields[0]) }
  }
  return !states.isEmpty && states.allSatisfy { $0 == "Z" || $0 == "X" }
}
