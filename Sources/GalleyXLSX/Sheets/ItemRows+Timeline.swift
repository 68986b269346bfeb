import GalleyExporters
import GalleyModel

extension ItemRows {
  /// The rows of a timeline, and those of its last version, which a desk checks.
  mutating func rows(of timeline: Timeline) -> [Added] {
    let told = rows(.timeline, .timeline(timeline)) { _, cells in SheetRow(cells) }
    return [told] + (timeline.versions.last.map { rows(of: $0) } ?? [])
  }
}
