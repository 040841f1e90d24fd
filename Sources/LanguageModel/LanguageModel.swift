import Vietnamese

/// What is known of how likely a syllable is where it stands.
public final class LanguageModel: Sendable {
  init() {}
}
