// statfs of Linux, which tells the kind of a file system; Swift's module of the C library leaves it out.
#ifdef __linux__
#include <sys/vfs.h>
#endif
