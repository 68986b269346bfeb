#include "CBaselines.h"

#include <stdio.h>
#include <string.h>

/// Writes a cell of words, in quotation marks where RFC 4180 wants them.
static void put_text(const char *text, FILE *file) {
  if (!text[strcspn(text, ",\"\r\n")]) {
    fputs(text, file);
    return;
  }
  putc('"', file);
  for (; *text; text++) {
    if (*text == '"') putc('"', file);
    putc(*text, file);
  }
  putc('"', file);
}

int baseline_write_csv(const char *path, const baseline_row *rows, int count) {
  FILE *file = fopen(path, "w");
  if (!file) return -1;
  for (int column = 0; column < 12; column++)
    fprintf(file, column < 11 ? "%s," : "%s\r\n", baseline_columns[column]);
  for (const baseline_row *row = rows; row < rows + count; row++) {
    put_text(row->article, file);
    putc(',', file);
    put_text(row->id, file);
    fprintf(file, ",%d,", row->paragraph);
    put_text(row->figure, file);
    fprintf(file, ",%.*f,", row->places, row->value);
    put_text(row->unit, file);
    putc(',', file);
    put_text(row->counts, file);
    putc(',', file);
    put_text(row->kind, file);
    putc(',', file);
    put_text(row->source, file);
    putc(',', file);
    put_text(row->role, file);
    fprintf(file, ",%d,", row->words);
    put_text(row->sentence, file);
    fputs("\r\n", file);
  }
  int failed = ferror(file);
  return fclose(file) || failed ? -1 : 0;
}
