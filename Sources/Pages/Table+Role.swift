extension Table.Cell {
  /// What the cell holds, of columns with the given roles: a cell over several columns is a title
  /// where one of them is the title's, else it is what its first column holds.
  public func role(among roles: [Table.Role]) -> Table.Role {
    let covered = roles.indices.filter { $0 >= column && $0 < column + span }.map { roles[$0] }
    return covered.contains(.title) ? .title : covered.first ?? .other
  }
}
