#include "CPoppler.h"
#include "deferred.h"

static struct deferred_library poppler_library = {{"libpoppler-glib.so", "libpoppler-glib.so.8"}};
static struct deferred_library cairo_library = {{"libcairo.so", "libcairo.so.2"}};
static struct deferred_library gobject_library = {{"libgobject-2.0.so", "libgobject-2.0.so.0"}};

DEFERRED(poppler_library, PopplerAnnotType, poppler_annot_get_annot_type, (PopplerAnnot *annot),
         (annot))
DEFERRED(poppler_library, gchar *, poppler_annot_get_contents, (PopplerAnnot *annot), (annot))
DEFERRED(poppler_library, PopplerAnnotFlag, poppler_annot_get_flags, (PopplerAnnot *annot),
         (annot))
DEFERRED(poppler_library, int, poppler_document_get_n_pages, (PopplerDocument *document),
         (document))
DEFERRED(poppler_library, PopplerPage *, poppler_document_get_page,
         (PopplerDocument *document, int index), (document, index))
DEFERRED(poppler_library, PopplerDocument *, poppler_document_new_from_file,
         (const char *uri, const char *password, GError **error), (uri, password, error))
DEFERRED(poppler_library, GQuark, poppler_error_quark, (void), ())
DEFERRED(poppler_library, const char *, poppler_get_version, (void), ())
DEFERRED(poppler_library, void, poppler_page_free_annot_mapping, (GList *list), (list))
DEFERRED(poppler_library, void, poppler_page_free_image_mapping, (GList *list), (list))
DEFERRED(poppler_library, void, poppler_page_free_text_attributes, (GList *list), (list))
DEFERRED(poppler_library, GList *, poppler_page_get_annot_mapping, (PopplerPage *page), (page))
DEFERRED(poppler_library, cairo_surface_t *, poppler_page_get_image,
         (PopplerPage *page, gint image_id), (page, image_id))
DEFERRED(poppler_library, GList *, poppler_page_get_image_mapping, (PopplerPage *page), (page))
DEFERRED(poppler_library, void, poppler_page_get_size,
         (PopplerPage *page, double *width, double *height), (page, width, height))
DEFERRED(poppler_library, char *, poppler_page_get_text, (PopplerPage *page), (page))
DEFERRED(poppler_library, GList *, poppler_page_get_text_attributes, (PopplerPage *page), (page))
DEFERRED(poppler_library, gboolean, poppler_page_get_text_layout,
         (PopplerPage *page, PopplerRectangle **rectangles, guint *n_rectangles),
         (page, rectangles, n_rectangles))
DEFERRED(poppler_library, void, poppler_page_render, (PopplerPage *page, cairo_t *cairo),
         (page, cairo))

DEFERRED(cairo_library, cairo_t *, cairo_create, (cairo_surface_t *target), (target))
DEFERRED(cairo_library, void, cairo_destroy, (cairo_t *cr), (cr))
DEFERRED(cairo_library, cairo_surface_t *, cairo_image_surface_create,
         (cairo_format_t format, int width, int height), (format, width, height))
DEFERRED(cairo_library, unsigned char *, cairo_image_surface_get_data, (cairo_surface_t *surface),
         (surface))
DEFERRED(cairo_library, int, cairo_image_surface_get_height, (cairo_surface_t *surface), (surface))
DEFERRED(cairo_library, int, cairo_image_surface_get_stride, (cairo_surface_t *surface), (surface))
DEFERRED(cairo_library, int, cairo_image_surface_get_width, (cairo_surface_t *surface), (surface))
DEFERRED(cairo_library, void, cairo_paint, (cairo_t *cr), (cr))
DEFERRED(cairo_library, void, cairo_scale, (cairo_t *cr, double sx, double sy), (cr, sx, sy))
DEFERRED(cairo_library, void, cairo_set_source_rgb,
         (cairo_t *cr, double red, double green, double blue), (cr, red, green, blue))
DEFERRED(cairo_library, void, cairo_surface_destroy, (cairo_surface_t *surface), (surface))
DEFERRED(cairo_library, void, cairo_surface_flush, (cairo_surface_t *surface), (surface))
DEFERRED(cairo_library, cairo_status_t, cairo_surface_status, (cairo_surface_t *surface), (surface))

DEFERRED(gobject_library, void, g_object_unref, (gpointer object), (object))
