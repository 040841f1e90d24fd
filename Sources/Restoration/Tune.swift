import Foundation
// TUNE
func tune(_ name: String, _ usual: Float) -> Float {
  guard let text = ProcessInfo.processInfo.environment["SOHOA_W"] else { return usual }
  for part in text.split(separator: ",") {
    let pair = part.split(separator: "=")
    if pair[0] == name { return Float(pair[1]) ?? usual }
  }
  return usual
}
