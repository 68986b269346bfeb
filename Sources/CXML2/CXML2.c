#include "CXML2.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

typedef galley_xml_node *(*read_memory)(const char *, int, const char *, const char *, int);

static struct {
  read_memory read_html;
  read_memory read_xml;
  void (*free_document)(galley_xml_node *);
} library;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void bind(void) {
  // libxml2 up to 2.13, from 2.14 on, and on the Mac.
  const char *names[] = {"libxml2.so.2", "libxml2.so.16", "libxml2.2.dylib", "libxml2.so"};
  void *handle = NULL;
  for (size_t i = 0; i < sizeof names / sizeof *names && !handle; i++)
    handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
  void (*start)(void) = (void (*)(void))dlsym(handle, "xmlInitParser");
  library.read_html = (read_memory)dlsym(handle, "htmlReadMemory");
  library.free_document = (void (*)(galley_xml_node *))dlsym(handle, "xmlFreeDoc");
  library.read_xml = (read_memory)dlsym(handle, "xmlReadMemory");
  if (!start || !library.read_html || !library.free_document) library.read_xml = NULL;
  if (library.read_xml) start();
}

int galley_xml_is_there(void) {
  pthread_once(&once, bind);
  return library.read_xml != NULL;
}

// Of HTMLparser.h and parser.h.
enum {
  recover = 1 << 0,
  no_default_dtd = 1 << 2,
  no_error = 1 << 5,
  no_warning = 1 << 6,
  no_network = 1 << 11,
  no_cdata = 1 << 14,
  compact = 1 << 16,
  huge = 1 << 19,
  quiet = recover | no_error | no_warning | no_network | compact,
};

galley_xml_node *galley_xml_read_html(const char *bytes, int size) {
  if (!galley_xml_is_there()) return NULL;
  // Real pages nest more than 256 tags, which only `huge` allows.
  return library.read_html(bytes, size, NULL, "UTF-8", quiet | no_default_dtd | huge);
}

galley_xml_node *galley_xml_read_xml(const char *bytes, int size) {
  if (!galley_xml_is_there()) return NULL;
  // Without `huge` the library stops entities that blow up.
  return library.read_xml(bytes, size, NULL, "UTF-8", quiet | no_cdata);
}

void galley_xml_free(galley_xml_node *document) { library.free_document(document); }
