import Foundation

/// ln x.
@inline(__always)
func logarithm(_ x: Float) -> Float { log(x) }

/// eˣ.
@inline(__always)
func exponential(_ x: Float) -> Float { exp(x) }

/// ln(eᵃ + eᵇ), without overflow.
@inline(__always)
func sum(_ a: Float, _ b: Float) -> Float {
  let (high, low) = a > b ? (a, b) : (b, a)
  return low == -.infinity || high - low > 16 ? high : high + log1p(exp(low - high))
}
