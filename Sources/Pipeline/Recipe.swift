import Extraction
import Pages

/// What happens to one document, from top to bottom.
public struct Recipe: Sendable {}
