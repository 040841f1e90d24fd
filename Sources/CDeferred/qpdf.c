#include <qpdf/qpdf-c.h>

#include "deferred.h"

static struct deferred_library qpdf_library = {{"libqpdf.so", "libqpdf.so.30", "libqpdf.so.29"}};

DEFERRED(qpdf_library, QPDF_ERROR_CODE, qpdf_add_page,
         (qpdf_data qpdf, qpdf_data newpage_qpdf, qpdf_oh newpage, QPDF_BOOL first),
         (qpdf, newpage_qpdf, newpage, first))
DEFERRED(qpdf_library, void, qpdf_cleanup, (qpdf_data *qpdf), (qpdf))
DEFERRED(qpdf_library, QPDF_ERROR_CODE, qpdf_empty_pdf, (qpdf_data qpdf), (qpdf))
DEFERRED(qpdf_library, const unsigned char *, qpdf_get_buffer, (qpdf_data qpdf), (qpdf))
DEFERRED(qpdf_library, size_t, qpdf_get_buffer_length, (qpdf_data qpdf), (qpdf))
DEFERRED(qpdf_library, qpdf_error, qpdf_get_error, (qpdf_data qpdf), (qpdf))
DEFERRED(qpdf_library, const char *, qpdf_get_error_message_detail, (qpdf_data q, qpdf_error e),
         (q, e))
DEFERRED(qpdf_library, int, qpdf_get_num_pages, (qpdf_data qpdf), (qpdf))
DEFERRED(qpdf_library, qpdf_oh, qpdf_get_page_n, (qpdf_data qpdf, size_t zero_based_index),
         (qpdf, zero_based_index))
DEFERRED(qpdf_library, qpdf_oh, qpdf_get_root, (qpdf_data qpdf), (qpdf))
DEFERRED(qpdf_library, qpdf_oh, qpdf_get_trailer, (qpdf_data qpdf), (qpdf))
DEFERRED(qpdf_library, QPDF_BOOL, qpdf_has_error, (qpdf_data qpdf), (qpdf))
DEFERRED(qpdf_library, qpdf_data, qpdf_init, (void), ())
DEFERRED(qpdf_library, QPDF_ERROR_CODE, qpdf_init_write_memory, (qpdf_data qpdf), (qpdf))
DEFERRED(qpdf_library, QPDF_BOOL, qpdf_is_encrypted, (qpdf_data qpdf), (qpdf))
DEFERRED(qpdf_library, qpdf_oh, qpdf_make_indirect_object, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh))
DEFERRED(qpdf_library, void, qpdf_oh_append_item, (qpdf_data qpdf, qpdf_oh oh, qpdf_oh item),
         (qpdf, oh, item))
DEFERRED(qpdf_library, void, qpdf_oh_begin_dict_key_iter, (qpdf_data qpdf, qpdf_oh dict),
         (qpdf, dict))
DEFERRED(qpdf_library, QPDF_BOOL, qpdf_oh_dict_more_keys, (qpdf_data qpdf), (qpdf))
DEFERRED(qpdf_library, const char *, qpdf_oh_dict_next_key, (qpdf_data qpdf), (qpdf))
DEFERRED(qpdf_library, qpdf_oh, qpdf_oh_get_array_item, (qpdf_data qpdf, qpdf_oh oh, int n),
         (qpdf, oh, n))
DEFERRED(qpdf_library, int, qpdf_oh_get_array_n_items, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh))
DEFERRED(qpdf_library, qpdf_oh, qpdf_oh_get_dict, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh))
DEFERRED(qpdf_library, qpdf_oh, qpdf_oh_get_key, (qpdf_data qpdf, qpdf_oh oh, const char *key),
         (qpdf, oh, key))
DEFERRED(qpdf_library, const char *, qpdf_oh_get_name, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh))
DEFERRED(qpdf_library, int, qpdf_oh_get_object_id, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh))
DEFERRED(qpdf_library, QPDF_ERROR_CODE, qpdf_oh_get_page_content_data,
         (qpdf_data qpdf, qpdf_oh page_oh, unsigned char **bufp, size_t *len),
         (qpdf, page_oh, bufp, len))
DEFERRED(qpdf_library, QPDF_ERROR_CODE, qpdf_oh_get_stream_data, (qpdf_data qpdf, qpdf_oh stream_oh,
          enum qpdf_stream_decode_level_e decode_level, QPDF_BOOL *filtered, unsigned char **bufp,
          size_t *len), (qpdf, stream_oh, decode_level, filtered, bufp, len))
DEFERRED(qpdf_library, const char *, qpdf_oh_get_utf8_value, (qpdf_data qpdf, qpdf_oh oh),
         (qpdf, oh))
DEFERRED(qpdf_library, QPDF_BOOL, qpdf_oh_get_value_as_bool,
         (qpdf_data qpdf, qpdf_oh oh, QPDF_BOOL *value), (qpdf, oh, value))
DEFERRED(qpdf_library, QPDF_BOOL, qpdf_oh_get_value_as_number,
         (qpdf_data qpdf, qpdf_oh oh, double *value), (qpdf, oh, value))
DEFERRED(qpdf_library, QPDF_BOOL, qpdf_oh_is_array, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh))
DEFERRED(qpdf_library, QPDF_BOOL, qpdf_oh_is_dictionary, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh))
DEFERRED(qpdf_library, QPDF_BOOL, qpdf_oh_is_indirect, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh))
DEFERRED(qpdf_library, QPDF_BOOL, qpdf_oh_is_name, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh))
DEFERRED(qpdf_library, QPDF_BOOL, qpdf_oh_is_null, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh))
DEFERRED(qpdf_library, QPDF_BOOL, qpdf_oh_is_stream, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh))
DEFERRED(qpdf_library, QPDF_BOOL, qpdf_oh_is_string, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh))
DEFERRED(qpdf_library, qpdf_oh, qpdf_oh_new_null, (qpdf_data qpdf), (qpdf))
DEFERRED(qpdf_library, qpdf_oh, qpdf_oh_new_object, (qpdf_data qpdf, qpdf_oh oh), (qpdf, oh))
DEFERRED(qpdf_library, qpdf_oh, qpdf_oh_new_stream, (qpdf_data qpdf), (qpdf))
DEFERRED(qpdf_library, qpdf_oh, qpdf_oh_new_unicode_string, (qpdf_data qpdf, const char *utf8_str),
         (qpdf, utf8_str))
DEFERRED(qpdf_library, qpdf_oh, qpdf_oh_parse, (qpdf_data qpdf, const char *object_str),
         (qpdf, object_str))
DEFERRED(qpdf_library, void, qpdf_oh_replace_or_remove_key,
         (qpdf_data qpdf, qpdf_oh oh, const char *key, qpdf_oh item), (qpdf, oh, key, item))
DEFERRED(qpdf_library, void, qpdf_oh_replace_stream_data, (qpdf_data qpdf, qpdf_oh stream_oh,
          const unsigned char *buf, size_t len, qpdf_oh filter, qpdf_oh decode_parms),
         (qpdf, stream_oh, buf, len, filter, decode_parms))
DEFERRED(qpdf_library, QPDF_ERROR_CODE, qpdf_push_inherited_attributes_to_page, (qpdf_data qpdf),
         (qpdf))
DEFERRED(qpdf_library, QPDF_ERROR_CODE, qpdf_read,
         (qpdf_data qpdf, const char *filename, const char *password), (qpdf, filename, password))
DEFERRED(qpdf_library, void, qpdf_set_deterministic_ID, (qpdf_data qpdf, QPDF_BOOL value),
         (qpdf, value))
DEFERRED(qpdf_library, void, qpdf_set_minimum_pdf_version, (qpdf_data qpdf, const char *version),
         (qpdf, version))
DEFERRED(qpdf_library, void, qpdf_set_newline_before_endstream, (qpdf_data qpdf, QPDF_BOOL value),
         (qpdf, value))
DEFERRED(qpdf_library, void, qpdf_set_object_stream_mode,
         (qpdf_data qpdf, enum qpdf_object_stream_e mode), (qpdf, mode))
DEFERRED(qpdf_library, void, qpdf_set_suppress_warnings, (qpdf_data qpdf, QPDF_BOOL value),
         (qpdf, value))
DEFERRED(qpdf_library, void, qpdf_silence_errors, (qpdf_data qpdf), (qpdf))
DEFERRED(qpdf_library, QPDF_ERROR_CODE, qpdf_write, (qpdf_data qpdf), (qpdf))
