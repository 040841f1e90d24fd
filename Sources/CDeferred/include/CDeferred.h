#ifndef CDEFERRED_H
#define CDEFERRED_H

// The functions of Tesseract, Leptonica, qpdf and libxlsxwriter that the program calls, under
// their own names: each loads its library when it is first called. The libraries draw in some
// seventy others, and loading those takes longer than restoring a page of text. Whatever else of
// theirs is called does not link until it stands here. CPoppler does the same for Poppler, whose
// headers need those of Cairo and GLib.

#endif
