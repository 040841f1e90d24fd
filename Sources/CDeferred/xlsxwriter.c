#include <xlsxwriter.h>

#include "deferred.h"

static struct deferred_library xlsxwriter_library = {
    {"libxlsxwriter.so", "libxlsxwriter.so.9", "libxlsxwriter.so.8", "libxlsxwriter.so.4"}};

DEFERRED(xlsxwriter_library, void, format_set_align, (lxw_format *format, uint8_t alignment),
         (format, alignment))
DEFERRED(xlsxwriter_library, void, format_set_bg_color, (lxw_format *format, lxw_color_t color),
         (format, color))
DEFERRED(xlsxwriter_library, void, format_set_bold, (lxw_format *format), (format))
DEFERRED(xlsxwriter_library, void, format_set_border, (lxw_format *format, uint8_t style),
         (format, style))
DEFERRED(xlsxwriter_library, void, format_set_font_color, (lxw_format *format, lxw_color_t color),
         (format, color))
DEFERRED(xlsxwriter_library, void, format_set_italic, (lxw_format *format), (format))
DEFERRED(xlsxwriter_library, void, format_set_num_format,
         (lxw_format *format, const char *num_format), (format, num_format))
DEFERRED(xlsxwriter_library, void, format_set_text_wrap, (lxw_format *format), (format))
DEFERRED(xlsxwriter_library, void, format_set_underline, (lxw_format *format, uint8_t style),
         (format, style))
DEFERRED(xlsxwriter_library, char *, lxw_strerror, (lxw_error error_num), (error_num))
DEFERRED(xlsxwriter_library, void, lxw_workbook_free, (lxw_workbook *workbook), (workbook))
DEFERRED(xlsxwriter_library, lxw_format *, workbook_add_format, (lxw_workbook *workbook),
         (workbook))
DEFERRED(xlsxwriter_library, lxw_worksheet *, workbook_add_worksheet,
         (lxw_workbook *workbook, const char *sheetname), (workbook, sheetname))
DEFERRED(xlsxwriter_library, lxw_error, workbook_close, (lxw_workbook *workbook), (workbook))
DEFERRED(xlsxwriter_library, lxw_workbook *, workbook_new_opt,
         (const char *filename, lxw_workbook_options *options), (filename, options))
DEFERRED(xlsxwriter_library, lxw_error, workbook_set_properties,
         (lxw_workbook *workbook, lxw_doc_properties *properties), (workbook, properties))
DEFERRED(xlsxwriter_library, lxw_error, worksheet_autofilter, (lxw_worksheet *worksheet,
          lxw_row_t first_row, lxw_col_t first_col, lxw_row_t last_row, lxw_col_t last_col),
         (worksheet, first_row, first_col, last_row, last_col))
DEFERRED(xlsxwriter_library, void, worksheet_fit_to_pages,
         (lxw_worksheet *worksheet, uint16_t width, uint16_t height), (worksheet, width, height))
DEFERRED(xlsxwriter_library, void, worksheet_freeze_panes,
         (lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col), (worksheet, row, col))
DEFERRED(xlsxwriter_library, lxw_error, worksheet_repeat_rows,
         (lxw_worksheet *worksheet, lxw_row_t first_row, lxw_row_t last_row),
         (worksheet, first_row, last_row))
DEFERRED(xlsxwriter_library, lxw_error, worksheet_set_column, (lxw_worksheet *worksheet,
          lxw_col_t first_col, lxw_col_t last_col, double width, lxw_format *format),
         (worksheet, first_col, last_col, width, format))
DEFERRED(xlsxwriter_library, lxw_error, worksheet_set_column_opt, (lxw_worksheet *worksheet,
          lxw_col_t first_col, lxw_col_t last_col, double width, lxw_format *format,
          lxw_row_col_options *options), (worksheet, first_col, last_col, width, format, options))
DEFERRED(xlsxwriter_library, void, worksheet_set_landscape, (lxw_worksheet *worksheet), (worksheet))
DEFERRED(xlsxwriter_library, void, worksheet_set_paper,
         (lxw_worksheet *worksheet, uint8_t paper_type), (worksheet, paper_type))
DEFERRED(xlsxwriter_library, lxw_error, worksheet_set_row,
         (lxw_worksheet *worksheet, lxw_row_t row, double height, lxw_format *format),
         (worksheet, row, height, format))
DEFERRED(xlsxwriter_library, lxw_error, worksheet_write_blank,
         (lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col, lxw_format *format),
         (worksheet, row, col, format))
DEFERRED(xlsxwriter_library, lxw_error, worksheet_write_datetime, (lxw_worksheet *worksheet,
          lxw_row_t row, lxw_col_t col, lxw_datetime *datetime, lxw_format *format),
         (worksheet, row, col, datetime, format))
DEFERRED(xlsxwriter_library, lxw_error, worksheet_write_number, (lxw_worksheet *worksheet,
          lxw_row_t row, lxw_col_t col, double number, lxw_format *format),
         (worksheet, row, col, number, format))
DEFERRED(xlsxwriter_library, lxw_error, worksheet_write_string, (lxw_worksheet *worksheet,
          lxw_row_t row, lxw_col_t col, const char *string, lxw_format *format),
         (worksheet, row, col, string, format))
DEFERRED(xlsxwriter_library, lxw_error, worksheet_write_url, (lxw_worksheet *worksheet,
          lxw_row_t row, lxw_col_t col, const char *url, lxw_format *format),
         (worksheet, row, col, url, format))
