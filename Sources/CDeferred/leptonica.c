#include <leptonica/allheaders.h>

#include "deferred.h"

static struct deferred_library leptonica_library = {
    {"libleptonica.so", "liblept.so", "libleptonica.so.6", "liblept.so.5"}};

DEFERRED(leptonica_library, L_BMF *, bmfCreate, (const char *dir, l_int32 fontsize),
         (dir, fontsize))
DEFERRED(leptonica_library, void, bmfDestroy, (L_BMF **pbmf), (pbmf))
DEFERRED(leptonica_library, BOX *, boxCreate, (l_int32 x, l_int32 y, l_int32 w, l_int32 h),
         (x, y, w, h))
DEFERRED(leptonica_library, void, boxDestroy, (BOX **pbox), (pbox))
DEFERRED(leptonica_library, void, boxaDestroy, (BOXA **pboxa), (pboxa))
DEFERRED(leptonica_library, char *, getLeptonicaVersion, (void), ())
DEFERRED(leptonica_library, void, kernelDestroy, (L_KERNEL **pkel), (pkel))
DEFERRED(leptonica_library, void, lept_free, (void *ptr), (ptr))
DEFERRED(leptonica_library, L_KERNEL *, makeGaussianKernel,
         (l_int32 halfh, l_int32 halfw, l_float32 stdev, l_float32 max), (halfh, halfw, stdev, max))
DEFERRED(leptonica_library, void, numaDestroy, (NUMA **pna), (pna))
DEFERRED(leptonica_library, l_ok, numaHistogramGetValFromRank,
         (NUMA *na, l_float32 rank, l_float32 *prval), (na, rank, prval))
DEFERRED(leptonica_library, PIX *, pixAnd, (PIX *pixd, PIX *pixs1, PIX *pixs2),
         (pixd, pixs1, pixs2))
DEFERRED(leptonica_library, PIX *, pixBackgroundNorm, (PIX *pixs, PIX *pixim, PIX *pixg, l_int32 sx,
          l_int32 sy, l_int32 thresh, l_int32 mincount, l_int32 bgval, l_int32 smoothx,
          l_int32 smoothy), (pixs, pixim, pixg, sx, sy, thresh, mincount, bgval, smoothx, smoothy))
DEFERRED(leptonica_library, l_ok, pixClearInRect, (PIX *pix, BOX *box), (pix, box))
DEFERRED(leptonica_library, PIX *, pixCloseSafeBrick,
         (PIX *pixd, PIX *pixs, l_int32 hsize, l_int32 vsize), (pixd, pixs, hsize, vsize))
DEFERRED(leptonica_library, BOXA *, pixConnCompBB, (PIX *pixs, l_int32 connectivity),
         (pixs, connectivity))
DEFERRED(leptonica_library, PIX *, pixConvertRGBToLuminance, (PIX *pixs), (pixs))
DEFERRED(leptonica_library, PIX *, pixConvertTo32, (PIX *pixs), (pixs))
DEFERRED(leptonica_library, PIX *, pixConvertTo8, (PIX *pixs, l_int32 cmapflag), (pixs, cmapflag))
DEFERRED(leptonica_library, PIX *, pixConvolve,
         (PIX *pixs, L_KERNEL *kel, l_int32 outdepth, l_int32 normflag),
         (pixs, kel, outdepth, normflag))
DEFERRED(leptonica_library, PIX *, pixCopy, (PIX *pixd, const PIX *pixs), (pixd, pixs))
DEFERRED(leptonica_library, l_ok, pixCountPixels, (PIX *pixs, l_int32 *pcount, l_int32 *tab8),
         (pixs, pcount, tab8))
DEFERRED(leptonica_library, NUMA *, pixCountPixelsByColumn, (PIX *pix), (pix))
DEFERRED(leptonica_library, NUMA *, pixCountPixelsByRow, (PIX *pix, l_int32 *tab8), (pix, tab8))
DEFERRED(leptonica_library, l_ok, pixCountPixelsInRect,
         (PIX *pixs, BOX *box, l_int32 *pcount, l_int32 *tab8), (pixs, box, pcount, tab8))
DEFERRED(leptonica_library, PIX *, pixCreate, (l_int32 width, l_int32 height, l_int32 depth),
         (width, height, depth))
DEFERRED(leptonica_library, PIX *, pixCreateTemplate, (const PIX *pixs), (pixs))
DEFERRED(leptonica_library, void, pixDestroy, (PIX **ppix), (ppix))
DEFERRED(leptonica_library, PIX *, pixDilateBrick,
         (PIX *pixd, PIX *pixs, l_int32 hsize, l_int32 vsize), (pixd, pixs, hsize, vsize))
DEFERRED(leptonica_library, PIX *, pixExpandReplicate, (PIX *pixs, l_int32 factor), (pixs, factor))
DEFERRED(leptonica_library, PIX *, pixExtractBorderConnComps, (PIX *pixs, l_int32 connectivity),
         (pixs, connectivity))
DEFERRED(leptonica_library, l_ok, pixFindSkewSweepAndSearch, (PIX *pixs, l_float32 *pangle,
          l_float32 *pconf, l_int32 redsweep, l_int32 redsearch, l_float32 sweeprange,
          l_float32 sweepdelta, l_float32 minbsdelta),
         (pixs, pangle, pconf, redsweep, redsearch, sweeprange, sweepdelta, minbsdelta))
DEFERRED(leptonica_library, PIX *, pixGammaTRC,
         (PIX *pixd, PIX *pixs, l_float32 gamma, l_int32 minval, l_int32 maxval),
         (pixd, pixs, gamma, minval, maxval))
DEFERRED(leptonica_library, NUMA *, pixGetGrayHistogram, (PIX *pixs, l_int32 factor),
         (pixs, factor))
DEFERRED(leptonica_library, NUMA *, pixGetGrayHistogramInRect,
         (PIX *pixs, BOX *box, l_int32 factor), (pixs, box, factor))
DEFERRED(leptonica_library, PIX *, pixHMT, (PIX *pixd, PIX *pixs, SEL *sel), (pixd, pixs, sel))
DEFERRED(leptonica_library, PIX *, pixOpenBrick,
         (PIX *pixd, PIX *pixs, l_int32 hsize, l_int32 vsize), (pixd, pixs, hsize, vsize))
DEFERRED(leptonica_library, PIX *, pixOr, (PIX *pixd, PIX *pixs1, PIX *pixs2), (pixd, pixs1, pixs2))
DEFERRED(leptonica_library, l_ok, pixRasterop, (PIX *pixd, l_int32 dx, l_int32 dy, l_int32 dw,
          l_int32 dh, l_int32 op, PIX *pixs, l_int32 sx, l_int32 sy),
         (pixd, dx, dy, dw, dh, op, pixs, sx, sy))
DEFERRED(leptonica_library, PIX *, pixRead, (const char *filename), (filename))
DEFERRED(leptonica_library, l_ok, pixReadHeader, (const char *filename, l_int32 *pformat,
          l_int32 *pw, l_int32 *ph, l_int32 *pbps, l_int32 *pspp, l_int32 *piscmap),
         (filename, pformat, pw, ph, pbps, pspp, piscmap))
DEFERRED(leptonica_library, PIX *, pixReadTiff, (const char *filename, l_int32 n), (filename, n))
DEFERRED(leptonica_library, PIX *, pixReduceRankBinaryCascade,
         (PIX *pixs, l_int32 level1, l_int32 level2, l_int32 level3, l_int32 level4),
         (pixs, level1, level2, level3, level4))
DEFERRED(leptonica_library, PIX *, pixRemoveBorderConnComps, (PIX *pixs, l_int32 connectivity),
         (pixs, connectivity))
DEFERRED(leptonica_library, l_ok, pixRenderBoxArb,
         (PIX *pix, BOX *box, l_int32 width, l_uint8 rval, l_uint8 gval, l_uint8 bval),
         (pix, box, width, rval, gval, bval))
DEFERRED(leptonica_library, PIX *, pixRotate,
         (PIX *pixs, l_float32 angle, l_int32 type, l_int32 incolor, l_int32 width, l_int32 height),
         (pixs, angle, type, incolor, width, height))
DEFERRED(leptonica_library, PIX *, pixRotateOrth, (PIX *pixs, l_int32 quads), (pixs, quads))
DEFERRED(leptonica_library, PIX *, pixScale, (PIX *pixs, l_float32 scalex, l_float32 scaley),
         (pixs, scalex, scaley))
DEFERRED(leptonica_library, PIX *, pixSeedfillBinary,
         (PIX *pixd, PIX *pixs, PIX *pixm, l_int32 connectivity), (pixd, pixs, pixm, connectivity))
DEFERRED(leptonica_library, l_ok, pixSetAll, (PIX *pix), (pix))
DEFERRED(leptonica_library, l_ok, pixSetInRect, (PIX *pix, BOX *box), (pix, box))
DEFERRED(leptonica_library, l_ok, pixSetMasked, (PIX *pixd, PIX *pixm, l_uint32 val),
         (pixd, pixm, val))
DEFERRED(leptonica_library, l_ok, pixSetTextline, (PIX *pixs, L_BMF *bmf, const char *textstr,
          l_uint32 val, l_int32 x0, l_int32 y0, l_int32 *pwidth, l_int32 *poverflow),
         (pixs, bmf, textstr, val, x0, y0, pwidth, poverflow))
DEFERRED(leptonica_library, PIX *, pixSubtract, (PIX *pixd, PIX *pixs1, PIX *pixs2),
         (pixd, pixs1, pixs2))
DEFERRED(leptonica_library, PIX *, pixThresholdToBinary, (PIX *pixs, l_int32 thresh),
         (pixs, thresh))
DEFERRED(leptonica_library, l_ok, pixWrite, (const char *fname, PIX *pix, l_int32 format),
         (fname, pix, format))
DEFERRED(leptonica_library, l_ok, readHeaderTiff, (const char *filename, l_int32 n, l_int32 *pw,
          l_int32 *ph, l_int32 *pbps, l_int32 *pspp, l_int32 *pres, l_int32 *pcmap,
          l_int32 *pformat), (filename, n, pw, ph, pbps, pspp, pres, pcmap, pformat))
DEFERRED(leptonica_library, SEL *, selCreateFromString,
         (const char *text, l_int32 h, l_int32 w, const char *name), (text, h, w, name))
DEFERRED(leptonica_library, void, selDestroy, (SEL **psel), (psel))
DEFERRED(leptonica_library, l_int32, setMsgSeverity, (l_int32 newsev), (newsev))
DEFERRED(leptonica_library, l_ok, tiffGetCount, (FILE *fp, l_int32 *pn), (fp, pn))

// Called by tests alone.
DEFERRED(leptonica_library, PIX *, pixAddAlphaToBlend, (PIX *pixs, l_float32 fract, l_int32 invert),
         (pixs, fract, invert))
DEFERRED(leptonica_library, PIX *, pixClipRectangle, (PIX *pixs, BOX *box, BOX **pboxc),
         (pixs, box, pboxc))
DEFERRED(leptonica_library, PIX *, pixConvert8To16, (PIX *pixs, l_int32 leftshift),
         (pixs, leftshift))
DEFERRED(leptonica_library, l_ok, pixSetResolution, (PIX *pix, l_int32 xres, l_int32 yres),
         (pix, xres, yres))
DEFERRED(leptonica_library, PIX *, pixThresholdTo2bpp,
         (PIX *pixs, l_int32 nlevels, l_int32 cmapflag), (pixs, nlevels, cmapflag))
DEFERRED(leptonica_library, PIX *, pixThresholdTo4bpp,
         (PIX *pixs, l_int32 nlevels, l_int32 cmapflag), (pixs, nlevels, cmapflag))
DEFERRED(leptonica_library, l_ok, pixWriteTiff,
         (const char *filename, PIX *pix, l_int32 comptype, const char *modestr),
         (filename, pix, comptype, modestr))
