import Testing

@testable import LanguageModel

@Suite struct QuantiserTests {
  @Test func fewValuesKeepTheirOwn() {
    let quantiser = Quantiser(of: [-3, -1, -1, -0.5], firstCode: 1)
    for value: Float in [-3, -1, -0.5] {
      let found = quantiser.values[Int(quantiser.code(of: value))]
      #expect(abs(found - value) < 1e-3)
      #expect(quantiser.code(of: value) > 0)
    }
  }

  @Test func whatWeighsMoreIsToldApartMoreFinely() {
    let values = (0..<20_000).map { -10 * Float($0) / 20_000 }
    let weights = values.map { $0 > -1 ? Float(1000) : 1 }
    let even = Quantiser(of: values, firstCode: 0)
    let weighted = Quantiser(of: values, weights: weights, firstCode: 0)
    func error(_ quantiser: Quantiser) -> Float {
      values.prefix(2000).map { abs(quantiser.values[Int(quantiser.code(of: $0))] - $0) }.max() ?? 0
    }
    #expect(error(weighted) < error(even) / 2)
  }

  @Test func noValuesGiveACodeAllTheSame() {
    let quantiser = Quantiser(of: [], firstCode: 1)
    #expect(quantiser.values.count == 256)
    #expect(Int(quantiser.code(of: -1)) < 256)
  }
}
