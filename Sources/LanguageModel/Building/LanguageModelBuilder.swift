import Foundation

/// Builds a model file from readings of corpora: vocabulary, counts, modified Kneser–Ney over the
/// weighted kinds of text, pruning, quantisation.
public struct LanguageModelBuilder: Sendable {
  /// Length of the longest n-gram, 2…4.
  public var order = 4
  /// How many n-grams of two, three and four tokens are kept; histories of kept ones come on top.
  public var limits = [1_250_000, 2_800_000, 4_700_000]
  /// Told what is being done, for people who wait.
  public var report: @Sendable (String) -> Void = { _ in }

  /// A builder with the limits of the model that comes with the program.
  public init() {}

  /// Counts the readings and gives back the model file's content. Readings of one weight are one
  /// kind of text. `origin` becomes part of the file. The readings are given up on the way, since they
  /// take most of the memory.
  public func data(from readings: inout [CorpusReading], origin: String)
    throws(LanguageModelError) -> Data
  {
    guard readings.reduce(0, { $0 + $1.count }) >= 100 else {
      throw LanguageModelError(.corpus("quá ít chữ"), path: readings.first?.path ?? "")
    }
    var vocabulary = Vocabulary(of: readings)
    report("Từ vựng: \(vocabulary.entries.count) mục.")
    let kinds = streams(of: readings, &vocabulary)
    readings = []
    var sources: [WeightedCounts] = []
    for (weight, streams) in kinds.sorted(by: { $0.key > $1.key }) {
      sources.append(WeightedCounts(streams: streams, weight: weight, order: order))
      let sizes = sources[sources.count - 1].tables.map { "\($0.keys.count)" }
      report("Trọng số \(weight): \(sizes.joined(separator: ", ")) n-gram.")
    }
    let model = BackOffModel(probabilities(sources, vocabulary), limits: [0] + limits)
    report("Giữ lại: \(model.orders.map { "\($0.keys.count)" }.joined(separator: ", ")) n-gram.")
    guard model.orders.dropFirst().allSatisfy({ $0.keys.count <= ModelFile.capacity }) else {
      throw LanguageModelError(.corpus("quá \(ModelFile.capacity) n-gram một bậc"), path: "")
    }
    return ModelWriter(model, vocabulary, origin: origin).data
  }

  /// The readings' streams in the model's numbers, by weight; counts the class tokens on the way.
  private func streams(of readings: [CorpusReading], _ vocabulary: inout Vocabulary)
    -> [Float: [[UInt16]]]
  {
    var kinds: [Float: [[UInt16]]] = [:]
    for reading in readings {
      let numbers = vocabulary.numbers(of: reading)
      let stream = reading.stream.map { code in
        code < CorpusReading.firstSurface
          ? UInt16(code) : numbers[Int(code - CorpusReading.firstSurface)]
      }
      for number in stream where number < CorpusReading.firstSurface {
        vocabulary.count(number, reading.corpus.weight)
      }
      kinds[reading.corpus.weight, default: []].append(stream)
    }
    return kinds
  }

  private func probabilities(_ sources: [WeightedCounts], _ vocabulary: Vocabulary)
    -> [NgramProbabilities]
  {
    var orders: [NgramProbabilities] = []
    for length in 1...order {
      orders.append(
        NgramProbabilities(
          order: length, of: sources, shorter: orders.last, vocabulary: vocabulary.entries.count))
    }
    return orders
  }
}

extension CorpusReading {
  var path: String { corpus.file.path(percentEncoded: false) }
}
