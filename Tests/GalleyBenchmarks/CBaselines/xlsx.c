#include "CBaselines.h"

#include <string.h>
#include <xlsxwriter.h>

static lxw_format *top_format(lxw_workbook *book) {
  lxw_format *format = workbook_add_format(book);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

static lxw_format *number_format(lxw_workbook *book, const char *code) {
  lxw_format *format = top_format(book);
  format_set_num_format(format, code);
  format_set_align(format, LXW_ALIGN_RIGHT);
  return format;
}

int baseline_write_xlsx(const char *path, int rows, int constant_memory) {
  lxw_workbook_options options = {0};
  options.constant_memory = (uint8_t)constant_memory;
  lxw_workbook *book = workbook_new_opt(path, &options);
  if (!book) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  lxw_doc_properties properties = {0};
  properties.created = 315532800;
  workbook_set_properties(book, &properties);
  lxw_worksheet *sheet = workbook_add_worksheet(book, "Figures");
  lxw_format *plain = top_format(book);
  lxw_format *wrapped = top_format(book);
  format_set_text_wrap(wrapped);
  lxw_format *bold = top_format(book);
  format_set_bold(bold);
  lxw_format *numbers[] = {number_format(book, "#,##0_)"), number_format(book, "#,##0.0_)"),
                           number_format(book, "#,##0.00_)")};
  worksheet_freeze_panes(sheet, 1, 0);
  if (constant_memory)
    for (lxw_col_t column = 0; column < 12; column++)
      worksheet_write_string(sheet, 0, column, baseline_columns[column], bold);

  baseline_row row;
  for (int number = 0; number < rows; number++) {
    lxw_row_t r = (lxw_row_t)number + 1;
    baseline_make_row(number, &row);
    worksheet_write_string(sheet, r, 0, row.article, plain);
    worksheet_write_string(sheet, r, 1, row.id, plain);
    worksheet_write_number(sheet, r, 2, row.paragraph, numbers[0]);
    worksheet_write_string(sheet, r, 3, row.figure, plain);
    worksheet_write_number(sheet, r, 4, row.value, numbers[row.places]);
    if (row.unit[0]) worksheet_write_string(sheet, r, 5, row.unit, plain);
    if (row.counts[0]) worksheet_write_string(sheet, r, 6, row.counts, plain);
    worksheet_write_string(sheet, r, 7, row.kind, plain);
    worksheet_write_string(sheet, r, 8, row.source, plain);
    if (row.role[0]) worksheet_write_string(sheet, r, 9, row.role, plain);
    worksheet_write_number(sheet, r, 10, row.words, numbers[0]);
    worksheet_write_string(sheet, r, 11, row.sentence, row.lines > 1 ? wrapped : plain);
    if (row.lines > 1) worksheet_set_row(sheet, r, 15.0 * row.lines, NULL);
  }

  if (constant_memory) {
    worksheet_autofilter(sheet, 0, 0, (lxw_row_t)rows, 11);
  } else {
    lxw_table_column columns[12];
    lxw_table_column *pointers[13] = {0};
    memset(columns, 0, sizeof columns);
    for (int column = 0; column < 12; column++) {
      columns[column].header = (char *)baseline_columns[column];
      columns[column].header_format = bold;
      pointers[column] = &columns[column];
    }
    lxw_table_options table = {0};
    table.columns = pointers;
    lxw_error error = worksheet_add_table(sheet, 0, 0, (lxw_row_t)rows, 11, &table);
    if (error) return error;
  }
  worksheet_set_column(sheet, 0, 10, 20, NULL);
  worksheet_set_column(sheet, 11, 11, 61, NULL);
  return workbook_close(book);
}
