#ifndef CPOPPLER_H
#define CPOPPLER_H

// Linked to nothing but GLib: what is called of Poppler and Cairo stands in poppler.c too.
#include <poppler/glib/poppler.h>

#endif
