/// The share of a restored text that is right.
