import GalleyConformance
import Tally
import Testing

@Test(arguments: ExporterConformance.checks)
func `Tallies keep the rules of exporters`(_ check: ExporterConformance.Check) throws {
  #expect(try check.violations(of: TallyExporter(), writing: ["tally"]) == [])
}
