#include "CBaselines.h"

#include <stdio.h>
#include <string.h>

const char *const baseline_columns[12] = {"article", "id",    "paragraph", "figure", "value", "unit",
                                          "counts",  "kind",  "source",    "role",   "words", "sentence"};

void baseline_make_row(int number, baseline_row *row) {
  static const char *const units[] = {"percent", "USD", "kilometre", ""};
  static const char *const counts[] = {"people", "homes", "hectares of forest", "schools", ""};
  static const char *const kinds[] = {"percent", "money", "measure", "count"};
  static const char *const roles[] = {"Mayor", "spokeswoman for the ministry", "", "economist"};
  // A linear congruential step, so that words repeat as little as those of real copy.
  unsigned seed = (unsigned)number * 1664525u + 1013904223u;
  static const long scale[] = {1, 10, 100};
  row->digits = (long)(seed >> 8) % 10000000 + 1;
  row->places = (int)(seed >> 5) % 3;
  // As Galley's decimals, a value has no zeros at its end.
  while (row->places > 0 && row->digits % 10 == 0) {
    row->digits /= 10;
    row->places--;
  }
  row->value = (double)row->digits / (double)scale[row->places];
  row->paragraph = number % 40 + 1;
  row->words = (int)(seed >> 9) % 60 + 1;
  snprintf(row->article, sizeof row->article, "story-%d", number / 40);
  snprintf(row->id, sizeof row->id, "f%d", number % 40 + 1);
  snprintf(row->figure, sizeof row->figure, "about %.*f more", row->places, row->value);
  strcpy(row->unit, units[seed >> 4 & 3]);
  strcpy(row->counts, counts[(seed >> 6) % 5]);
  strcpy(row->kind, kinds[seed >> 4 & 3]);
  snprintf(row->source, sizeof row->source, "Source Name %u", (seed >> 7) % 5000);
  strcpy(row->role, roles[seed >> 11 & 3]);
  int length = snprintf(row->sentence, sizeof row->sentence,
                        "The river board said on Thursday that about %.*f more had been counted along the "
                        "banks of district %d, and that %s & others would be told \"in due course\".",
                        row->places, row->value, number, row->source);
  row->lines = length <= 60 ? 1 : (length + 57) / 58;
}
