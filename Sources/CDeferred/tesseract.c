#include <tesseract/capi.h>

#include "deferred.h"

static struct deferred_library tesseract_library = {{"libtesseract.so", "libtesseract.so.5"}};

DEFERRED(tesseract_library, void, TessBaseAPIClear, (TessBaseAPI *handle), (handle))
DEFERRED(tesseract_library, void, TessBaseAPIClearAdaptiveClassifier, (TessBaseAPI *handle),
         (handle))
DEFERRED(tesseract_library, TessBaseAPI *, TessBaseAPICreate, (void), ())
DEFERRED(tesseract_library, void, TessBaseAPIDelete, (TessBaseAPI *handle), (handle))
DEFERRED(tesseract_library, int, TessBaseAPIDetectOrientationScript, (TessBaseAPI *handle,
          int *orient_deg, float *orient_conf, const char **script_name, float *script_conf),
         (handle, orient_deg, orient_conf, script_name, script_conf))
DEFERRED(tesseract_library, void, TessBaseAPIEnd, (TessBaseAPI *handle), (handle))
DEFERRED(tesseract_library, const char *, TessBaseAPIGetDatapath, (TessBaseAPI *handle), (handle))
DEFERRED(tesseract_library, TessResultIterator *, TessBaseAPIGetIterator, (TessBaseAPI *handle),
         (handle))
DEFERRED(tesseract_library, int, TessBaseAPIInit3,
         (TessBaseAPI *handle, const char *datapath, const char *language),
         (handle, datapath, language))
DEFERRED(tesseract_library, int, TessBaseAPIRecognize, (TessBaseAPI *handle, ETEXT_DESC *monitor),
         (handle, monitor))
DEFERRED(tesseract_library, void, TessBaseAPISetImage, (TessBaseAPI *handle,
          const unsigned char *imagedata, int width, int height, int bytes_per_pixel,
          int bytes_per_line), (handle, imagedata, width, height, bytes_per_pixel, bytes_per_line))
DEFERRED(tesseract_library, void, TessBaseAPISetPageSegMode,
         (TessBaseAPI *handle, TessPageSegMode mode), (handle, mode))
DEFERRED(tesseract_library, void, TessBaseAPISetRectangle,
         (TessBaseAPI *handle, int left, int top, int width, int height),
         (handle, left, top, width, height))
DEFERRED(tesseract_library, void, TessBaseAPISetSourceResolution, (TessBaseAPI *handle, int ppi),
         (handle, ppi))
DEFERRED(tesseract_library, int, TessBaseAPISetVariable,
         (TessBaseAPI *handle, const char *name, const char *value), (handle, name, value))
DEFERRED(tesseract_library, void, TessDeleteText, (const char *text), (text))
DEFERRED(tesseract_library, ETEXT_DESC *, TessMonitorCreate, (void), ())
DEFERRED(tesseract_library, void, TessMonitorDelete, (ETEXT_DESC *monitor), (monitor))
DEFERRED(tesseract_library, void, TessMonitorSetDeadlineMSecs, (ETEXT_DESC *monitor, int deadline),
         (monitor, deadline))
DEFERRED(tesseract_library, int, TessPageIteratorBoundingBox, (const TessPageIterator *handle,
          TessPageIteratorLevel level, int *left, int *top, int *right, int *bottom),
         (handle, level, left, top, right, bottom))
DEFERRED(tesseract_library, int, TessPageIteratorIsAtBeginningOf,
         (const TessPageIterator *handle, TessPageIteratorLevel level), (handle, level))
DEFERRED(tesseract_library, float, TessResultIteratorConfidence,
         (const TessResultIterator *handle, TessPageIteratorLevel level), (handle, level))
DEFERRED(tesseract_library, void, TessResultIteratorDelete, (TessResultIterator *handle), (handle))
DEFERRED(tesseract_library, TessPageIterator *, TessResultIteratorGetPageIterator,
         (TessResultIterator *handle), (handle))
DEFERRED(tesseract_library, char *, TessResultIteratorGetUTF8Text,
         (const TessResultIterator *handle, TessPageIteratorLevel level), (handle, level))
DEFERRED(tesseract_library, int, TessResultIteratorNext,
         (TessResultIterator *handle, TessPageIteratorLevel level), (handle, level))
DEFERRED(tesseract_library, const char *, TessVersion, (void), ())
