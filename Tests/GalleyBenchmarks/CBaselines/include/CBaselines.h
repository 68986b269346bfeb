// What Galley is measured against where that is a C library: the same work, as a C program does it.
#ifndef CBASELINES_H
#define CBASELINES_H

/// A row of the file that both sides write: nine words and three numbers.
typedef struct {
  char article[16];
  char id[8];
  int paragraph;
  char figure[40];
  double value;
  /// The decimal places of the value, which is `digits` times ten to the power of minus these.
  int places;
  long digits;
  char unit[16];
  char counts[24];
  char kind[12];
  char source[40];
  char role[40];
  int words;
  char sentence[240];
  /// The lines that the sentence takes where a column is 60 digits wide.
  int lines;
} baseline_row;

/// Makes the row of a number, the same on every run.
void baseline_make_row(int number, baseline_row *row);

/// The names of the columns, in order.
extern const char *const baseline_columns[12];

/// Writes a workbook with a table of such rows, or with constant memory one without a table object.
/// Returns 0, or libxlsxwriter's error.
int baseline_write_xlsx(const char *path, int rows, int constant_memory);

/// Writes a CSV file of such rows with the functions of stdio. Returns 0, or -1 where that fails.
int baseline_write_csv(const char *path, const baseline_row *rows, int count);

#endif
