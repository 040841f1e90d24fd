#ifndef DEFERRED_H
#define DEFERRED_H

/// A library that is loaded when the first of its functions is called.
struct deferred_library {
  /// Its names, the one that the headers belong to first; null behind the last.
  const char *names[5];
  _Atomic(void *) handle;
};

/// The address of a function. Ends the process, with a word on stderr, where there is no such
/// library or no such function in it, with the exit status for a missing part of the program.
void *deferred_function(struct deferred_library *library, const char *name);

/// Defines a function of a library, to be called as if the program were linked to it. The
/// compiler compares what is written here with the header's declaration.
#define DEFERRED(library, result, name, parameters, arguments)                      \
  result name parameters {                                                          \
    static _Atomic(typeof(name) *) function;                                        \
    if (!function) function = (typeof(name) *)deferred_function(&library, #name);   \
    return function arguments;                                                      \
  }

#endif
