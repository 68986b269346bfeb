// The C library that inflates, with an error that says what to install where it is missing.
#if !__has_include(<zlib.h>)
#error "zlib is missing: run .ci/setup, or install zlib1g-dev (Debian, Ubuntu)"
#endif
#include <zlib.h>
