// The C library for spreadsheets, with an error that says what to install where it is missing.
#if !__has_include(<xlsxwriter.h>)
#error "libxlsxwriter is missing: run .ci/setup, or install libxlsxwriter-dev (Debian, Ubuntu)"
#endif
#include <xlsxwriter.h>
#if LXW_VERSION_ID < 114
#error "libxlsxwriter 1.1.4 or later is needed"
#endif
