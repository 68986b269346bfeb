// Binds libxlsxwriter on Linux when it is first asked for: there the library brings all of OpenSSL along,
// which costs one and a half milliseconds at every start of a program that is linked to them.

#include "CXLSXWriter.h"

#if !defined(__linux__)

int cxlsxwriter_is_there(void) { return 1; }

#else

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stddef.h>
#include <unistd.h>

static void *library;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

// The layout of its structures is that of the header, whose version the name tells. A server that had no
// descriptor left asks again for its next workbook.
int cxlsxwriter_is_there(void) {
  pthread_mutex_lock(&lock);
  if (!library) library = dlopen("libxlsxwriter.so." LXW_SOVERSION, RTLD_NOW | RTLD_LOCAL);
  int there = library != NULL;
  pthread_mutex_unlock(&lock);
  if (there) return 1;
  // The loader tells why only in words; one more file tells whether there were too many.
  int file = open("/dev/null", O_RDONLY | O_CLOEXEC);
  if (file < 0) return errno == EMFILE || errno == ENFILE ? -1 : 0;
  close(file);
  return 0;
}

// Defines a function of the header, which looks up that of the library at its first call.
#define BOUND(result, name, parameters, arguments)                               \
  result name parameters {                                                      \
    static __typeof__(&name) bound;                                             \
    __typeof__(&name) call = __atomic_load_n(&bound, __ATOMIC_RELAXED);         \
    if (!call) {                                                                \
      call = (__typeof__(&name))dlsym(library, #name);                          \
      __atomic_store_n(&bound, call, __ATOMIC_RELAXED);                         \
    }                                                                           \
    return call arguments;                                                      \
  }

BOUND(lxw_chart_series *, chart_add_series,
      (lxw_chart *chart, const char *categories, const char *values),
      (chart, categories, values))
BOUND(void, chart_axis_set_crossing_max, (lxw_chart_axis *axis), (axis))
BOUND(void, chart_axis_set_name, (lxw_chart_axis *axis, const char *name), (axis, name))
BOUND(void, chart_axis_set_num_format,
      (lxw_chart_axis *axis, const char *num_format),
      (axis, num_format))
BOUND(void, chart_axis_set_reverse, (lxw_chart_axis *axis), (axis))
BOUND(void, chart_legend_set_position, (lxw_chart *chart, uint8_t position), (chart, position))
BOUND(void, chart_series_set_categories,
      (lxw_chart_series *series, const char *sheetname, lxw_row_t first_row, lxw_col_t
       first_col, lxw_row_t last_row, lxw_col_t last_col),
      (series, sheetname, first_row, first_col, last_row, last_col))
BOUND(void, chart_series_set_fill, (lxw_chart_series *series, lxw_chart_fill *fill), (series, fill))
BOUND(void, chart_series_set_labels, (lxw_chart_series *series), (series))
BOUND(lxw_error, chart_series_set_labels_custom,
      (lxw_chart_series *series, lxw_chart_data_label *data_labels[]),
      (series, data_labels))
BOUND(void, chart_series_set_labels_position,
      (lxw_chart_series *series, uint8_t position),
      (series, position))
BOUND(void, chart_series_set_line, (lxw_chart_series *series, lxw_chart_line *line), (series, line))
BOUND(void, chart_series_set_marker_fill,
      (lxw_chart_series *series, lxw_chart_fill *fill),
      (series, fill))
BOUND(void, chart_series_set_marker_line,
      (lxw_chart_series *series, lxw_chart_line *line),
      (series, line))
BOUND(void, chart_series_set_marker_size, (lxw_chart_series *series, uint8_t size), (series, size))
BOUND(void, chart_series_set_marker_type, (lxw_chart_series *series, uint8_t type), (series, type))
BOUND(void, chart_series_set_name_range,
      (lxw_chart_series *series, const char *sheetname, lxw_row_t row, lxw_col_t col),
      (series, sheetname, row, col))
BOUND(void, chart_series_set_values,
      (lxw_chart_series *series, const char *sheetname, lxw_row_t first_row, lxw_col_t
       first_col, lxw_row_t last_row, lxw_col_t last_col),
      (series, sheetname, first_row, first_col, last_row, last_col))
BOUND(void, chart_show_blanks_as, (lxw_chart *chart, uint8_t option), (chart, option))
BOUND(void, chart_title_set_name, (lxw_chart *chart, const char *name), (chart, name))
BOUND(void, format_set_align, (lxw_format *format, uint8_t alignment), (format, alignment))
BOUND(void, format_set_bg_color, (lxw_format *format, lxw_color_t color), (format, color))
BOUND(void, format_set_bold, (lxw_format *format), (format))
BOUND(void, format_set_bottom, (lxw_format *format, uint8_t style), (format, style))
BOUND(void, format_set_font_color, (lxw_format *format, lxw_color_t color), (format, color))
BOUND(void, format_set_font_size, (lxw_format *format, double size), (format, size))
BOUND(void, format_set_font_strikeout, (lxw_format *format), (format))
BOUND(void, format_set_num_format,
      (lxw_format *format, const char *num_format),
      (format, num_format))
BOUND(void, format_set_pattern, (lxw_format *format, uint8_t index), (format, index))
BOUND(void, format_set_shrink, (lxw_format *format), (format))
BOUND(void, format_set_text_wrap, (lxw_format *format), (format))
BOUND(void, format_set_underline, (lxw_format *format, uint8_t style), (format, style))
BOUND(char *, lxw_strerror, (lxw_error error_num), (error_num))
BOUND(void, lxw_workbook_free, (lxw_workbook *workbook), (workbook))
BOUND(lxw_chart *, workbook_add_chart,
      (lxw_workbook *workbook, uint8_t chart_type),
      (workbook, chart_type))
BOUND(lxw_format *, workbook_add_format, (lxw_workbook *workbook), (workbook))
BOUND(lxw_worksheet *, workbook_add_worksheet,
      (lxw_workbook *workbook, const char *sheetname),
      (workbook, sheetname))
BOUND(lxw_error, workbook_close, (lxw_workbook *workbook), (workbook))
BOUND(lxw_workbook *, workbook_new_opt,
      (const char *filename, lxw_workbook_options *options),
      (filename, options))
BOUND(lxw_error, workbook_set_properties,
      (lxw_workbook *workbook, lxw_doc_properties *properties),
      (workbook, properties))
BOUND(lxw_error, worksheet_add_table,
      (lxw_worksheet *worksheet, lxw_row_t first_row, lxw_col_t first_col, lxw_row_t last_row,
       lxw_col_t last_col, lxw_table_options *options),
      (worksheet, first_row, first_col, last_row, last_col, options))
BOUND(lxw_error, worksheet_autofilter,
      (lxw_worksheet *worksheet, lxw_row_t first_row, lxw_col_t first_col, lxw_row_t last_row,
       lxw_col_t last_col),
      (worksheet, first_row, first_col, last_row, last_col))
BOUND(lxw_error, worksheet_conditional_format_range,
      (lxw_worksheet *worksheet, lxw_row_t first_row, lxw_col_t first_col, lxw_row_t last_row,
       lxw_col_t last_col, lxw_conditional_format *conditional_format),
      (worksheet, first_row, first_col, last_row, last_col, conditional_format))
BOUND(lxw_error, worksheet_data_validation_range,
      (lxw_worksheet *worksheet, lxw_row_t first_row, lxw_col_t first_col, lxw_row_t last_row,
       lxw_col_t last_col, lxw_data_validation *validation),
      (worksheet, first_row, first_col, last_row, last_col, validation))
BOUND(void, worksheet_fit_to_pages,
      (lxw_worksheet *worksheet, uint16_t width, uint16_t height),
      (worksheet, width, height))
BOUND(void, worksheet_freeze_panes,
      (lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col),
      (worksheet, row, col))
BOUND(lxw_error, worksheet_ignore_errors,
      (lxw_worksheet *worksheet, uint8_t type, const char *range),
      (worksheet, type, range))
BOUND(lxw_error, worksheet_insert_chart_opt,
      (lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col, lxw_chart *chart,
       lxw_chart_options *user_options),
      (worksheet, row, col, chart, user_options))
BOUND(lxw_error, worksheet_print_area,
      (lxw_worksheet *worksheet, lxw_row_t first_row, lxw_col_t first_col, lxw_row_t last_row,
       lxw_col_t last_col),
      (worksheet, first_row, first_col, last_row, last_col))
BOUND(lxw_error, worksheet_repeat_columns,
      (lxw_worksheet *worksheet, lxw_col_t first_col, lxw_col_t last_col),
      (worksheet, first_col, last_col))
BOUND(lxw_error, worksheet_repeat_rows,
      (lxw_worksheet *worksheet, lxw_row_t first_row, lxw_row_t last_row),
      (worksheet, first_row, last_row))
BOUND(lxw_error, worksheet_set_column_opt,
      (lxw_worksheet *worksheet, lxw_col_t first_col, lxw_col_t last_col, double width,
       lxw_format *format, lxw_row_col_options *options),
      (worksheet, first_col, last_col, width, format, options))
BOUND(lxw_error, worksheet_set_footer,
      (lxw_worksheet *worksheet, const char *string),
      (worksheet, string))
BOUND(void, worksheet_set_landscape, (lxw_worksheet *worksheet), (worksheet))
BOUND(void, worksheet_set_margins,
      (lxw_worksheet *worksheet, double left, double right, double top, double bottom),
      (worksheet, left, right, top, bottom))
BOUND(void, worksheet_set_paper,
      (lxw_worksheet *worksheet, uint8_t paper_type),
      (worksheet, paper_type))
BOUND(lxw_error, worksheet_set_row,
      (lxw_worksheet *worksheet, lxw_row_t row, double height, lxw_format *format),
      (worksheet, row, height, format))
BOUND(lxw_error, worksheet_write_boolean,
      (lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col, int value, lxw_format *format),
      (worksheet, row, col, value, format))
BOUND(lxw_error, worksheet_write_formula_str,
      (lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col, const char *formula, lxw_format
       *format, const char *result),
      (worksheet, row, col, formula, format, result))
BOUND(lxw_error, worksheet_write_number,
      (lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col, double number, lxw_format
       *format),
      (worksheet, row, col, number, format))
BOUND(lxw_error, worksheet_write_rich_string,
      (lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col, lxw_rich_string_tuple
       *rich_string[], lxw_format *format),
      (worksheet, row, col, rich_string, format))
BOUND(lxw_error, worksheet_write_string,
      (lxw_worksheet *worksheet, lxw_row_t row, lxw_col_t col, const char *string, lxw_format
       *format),
      (worksheet, row, col, string, format))
BOUND(lxw_error, worksheet_write_url_opt,
      (lxw_worksheet *worksheet, lxw_row_t row_num, lxw_col_t col_num, const char *url,
       lxw_format *format, const char *string, const char *tooltip),
      (worksheet, row_num, col_num, url, format, string, tooltip))

#endif
