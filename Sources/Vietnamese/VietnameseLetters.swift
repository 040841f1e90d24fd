/// The letters that only Vietnamese has.
public enum VietnameseLetters {}
