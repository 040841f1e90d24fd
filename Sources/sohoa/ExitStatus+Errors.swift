import ArgumentParser
import Channels
import Evaluation
import Export
import Extraction
import LanguageModel
import Pipeline
import Restoration

extension ExitStatus {
  /// What an error of the program's own stands for; `nil` for any other.
  init?(_ error: any Error) {
    switch error {
    case let error as ExtractionError: self.init(error.kind)
    case let error as BatchError: self.init(error)
    case let error as ExportError: self.init(error)
    case let error as LanguageModelError: self.init(error)
    case let error as ChannelError: self.init(error)
    case is EvaluationError: self = .badInput
    case is RestorationError: self = .missingDependency
    // What `validate` throws comes with the parser's own around it.
    case is ValidationError: self = .badArguments
    default: return nil
    }
  }

  init(_ kind: ExtractionError.Kind) {
    self =
      switch kind {
      case .inputFile: .badInput
      case .missingDependency: .missingDependency
      case .fileAccess: .fileAccess
      case .encrypted: .encrypted
      case .limit, .other: .other
      }
  }

  private init(_ error: BatchError) {
    self =
      switch error {
      case .noInputs: .badInput
      case .outputIsInput, .tableIsInput: .badArguments
      case .busy, .cannotWrite, .damagedLedger, .olderLedger, .noLedger: .fileAccess
      case .missingDependency: .missingDependency
      }
  }

  private init(_ error: ExportError) {
    self =
      switch error {
      case .cannotWrite: .fileAccess
      case .cannotRead, .noArchive: .badInput
      case .unrepresentable: .other
      }
  }

  private init(_ error: LanguageModelError) {
    self =
      switch error.code {
      case .fileAccess: .fileAccess
      case .foreignFile, .version, .damaged, .corpus: .badInput
      }
  }

  private init(_ error: ChannelError) {
    self =
      switch error {
      case .unreadable: .fileAccess
      case .notAChannel, .malformedRow, .nothingToLearn: .badInput
      case .missingProgram: .missingDependency
      case .programFailed: .other
      }
  }
}
