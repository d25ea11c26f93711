import TocsinSource
import TocsinTime

extension ReasonSentence {
  /// As a part of a finding.
  var findingText: FindingText { FindingText(template: template, values: values.map { .written($0) }) }
}
