// Linked to nothing: what is called of it stands in CDeferred too.
#include <xlsxwriter.h>
