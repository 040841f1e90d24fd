import Foundation

/// Checks values against a JSON Schema, by the keywords that the published schema uses; any other
/// keyword is an error, so that none goes unchecked. `isClosed` refuses keys the schema leaves out.
struct SchemaValidator {
  private static let annotations: Set<String> = ["$schema", "$id", "title", "description", "$defs"]

  let root: [String: Any]
  var isClosed = false

  /// What is wrong with the value, each with its path; none of a valid one.
  func errors(in value: Any) -> [String] { errors(in: value, by: root, at: "$") }

  private func errors(in value: Any, by schema: [String: Any], at path: String) -> [String] {
    schema.flatMap { keyword, rule in errors(in: value, keyword, rule, of: schema, at: path) }
  }

  private func errors(
    in value: Any, _ keyword: String, _ rule: Any, of schema: [String: Any], at path: String
  ) -> [String] {
    switch keyword {
    case "$ref": return errors(in: value, by: definition(rule), at: path)
    case "type": return wrong(unless: isType(value, rule), "type \(rule)", at: path)
    case "const": return wrong(unless: equal(value, rule), "const \(rule)", at: path)
    case "enum":
      let choices = rule as? [Any] ?? []
      return wrong(unless: choices.contains { equal(value, $0) }, "enum", at: path)
    case "anyOf":
      let choices = rule as? [[String: Any]] ?? []
      let fits = choices.contains { errors(in: value, by: $0, at: path).isEmpty }
      return wrong(unless: fits, "anyOf", at: path)
    case "required", "properties", "additionalProperties":
      return (value as? [String: Any]).map { errors(in: $0, keyword, rule, at: path) } ?? []
    case "items":
      let list = value as? [Any] ?? []
      return list.enumerated().flatMap { index, item in
        errors(in: item, by: rule as? [String: Any] ?? [:], at: "\(path)[\(index)]")
      }
    case "minItems", "maxItems", "minimum", "maximum", "minLength", "pattern":
      return wrong(unless: isWithin(value, keyword, rule), "\(keyword) \(rule)", at: path)
    default:
      return wrong(unless: Self.annotations.contains(keyword), "keyword \(keyword)", at: path)
    }
  }

  private func errors(
    in object: [String: Any], _ keyword: String, _ rule: Any, at path: String
  ) -> [String] {
    switch keyword {
    case "required":
      return (rule as? [String] ?? []).filter { object[$0] == nil }.map { "\(path): lacks \($0)" }
    case "properties":
      let rules = rule as? [String: [String: Any]] ?? [:]
      return object.flatMap { key, value in
        guard let rule = rules[key] else { return isClosed ? ["\(path): unknown \(key)"] : [] }
        return errors(in: value, by: rule, at: "\(path).\(key)")
      }
    default:
      return object.flatMap { key, value in
        errors(in: value, by: rule as? [String: Any] ?? [:], at: "\(path).\(key)")
      }
    }
  }

  private func wrong(unless fits: Bool, _ what: String, at path: String) -> [String] {
    fits ? [] : ["\(path): \(what)"]
  }

  /// "#/$defs/name"
  private func definition(_ reference: Any) -> [String: Any] {
    let name = (reference as? String ?? "").split(separator: "/").last.map(String.init) ?? ""
    return (root["$defs"] as? [String: Any])?[name] as? [String: Any] ?? ["unknown": name]
  }

  private func isType(_ value: Any, _ rule: Any) -> Bool {
    (rule as? [String] ?? [rule as? String ?? ""]).contains { name in
      switch name {
      case "object": value is [String: Any]
      case "array": value is [Any]
      case "string": value is String
      case "null": value is NSNull
      case "number": value is NSNumber
      case "integer":
        (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
      default: false
      }
    }
  }

  /// Limits hold for the kind of value they are about, and for no other.
  private func isWithin(_ value: Any, _ keyword: String, _ rule: Any) -> Bool {
    let limit = (rule as? NSNumber)?.doubleValue ?? 0
    switch (keyword, value) {
    case ("minItems", let list as [Any]): return Double(list.count) >= limit
    case ("maxItems", let list as [Any]): return Double(list.count) <= limit
    case ("minLength", let text as String): return Double(text.unicodeScalars.count) >= limit
    case ("minimum", let number as NSNumber): return number.doubleValue >= limit
    case ("maximum", let number as NSNumber): return number.doubleValue <= limit
    case ("pattern", let text as String):
      return text.range(of: rule as? String ?? "", options: .regularExpression) != nil
    default: return true
    }
  }

  private func equal(_ value: Any, _ rule: Any) -> Bool {
    (value as? String).map { $0 == rule as? String } ?? false
  }
}
