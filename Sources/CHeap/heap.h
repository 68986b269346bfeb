// malloc_trim of the C library of Linux, which Swift's own module of it leaves out.
#if defined(__linux__)
#include <malloc.h>
#endif
