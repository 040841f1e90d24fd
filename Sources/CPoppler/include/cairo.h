// Poppler's headers look for this one in a folder that only the flags of pkg-config name, and those
// would link the library.
#include <cairo/cairo.h>
