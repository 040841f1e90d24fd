import CLeptonica
import CPoppler
import CTesseract
import Pages

/// An open input file whose pages can be read one by one.
public final class DocumentReader {
  init() {}
}
