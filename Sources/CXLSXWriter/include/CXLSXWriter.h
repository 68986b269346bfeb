// The C library for spreadsheets, with an error that says what to install where it is missing.

#ifndef CXLSXWRITER_H
#define CXLSXWRITER_H

#if !__has_include(<xlsxwriter.h>)
#error "libxlsxwriter is missing: run .ci/setup, or install libxlsxwriter-dev (Debian, Ubuntu)"
#endif
#include <xlsxwriter.h>
#if LXW_VERSION_ID < 114
#error "libxlsxwriter 1.1.4 or later is needed"
#endif

// 1 where the library is there, 0 where it is not, -1 where no more files may be opened to load it. To be
// asked before any other function is called; may be called by any number of threads.
int cxlsxwriter_is_there(void);

// Puts another stream in the place of C's stderr and returns the one that was there. Swift cannot
// assign to that variable; where C cannot either (musl), nothing happens.
static inline FILE *cxlsxwriter_exchange_stderr(FILE *stream) {
  FILE *previous = stderr;
#if defined(__GLIBC__) || defined(__APPLE__)
  stderr = stream;
#else
  (void)stream;
#endif
  return previous;
}

#endif
