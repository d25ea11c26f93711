/// What is taken of a signal within the last so many milliseconds, the present included and the beginning not.
package struct SignalWindow: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Of the values, rounded down to a millionth.
    case average
    case maximum, minimum
    case sum
    /// The last value less the first.
    case change
    /// How often it happened, as far as this number.
    case times(Int)
  }

  package var kind: Kind
  package var signal: SignalID
  package var length: Int64

  package init(_ kind: Kind, of signal: SignalID, length: Int64) {
    self.kind = kind
    self.signal = signal
    self.length = length
  }

  /// No window keeps more values than this; beyond it the oldest leave early.
  package static let capacity = 4096
}
