import GalleyExporters
import GalleyModel

extension ItemRows {
  /// The rows of a timeline, one a thread and version.
  func rows(of timeline: Timeline) -> [Added] {
    [rows(.timeline, .timeline(timeline)) { _, cells in SheetRow(cells) }]
  }
}
