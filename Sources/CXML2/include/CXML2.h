// The part of libxml2 that Galley uses, bound when it is first asked for: the library and its ICU
// cost a millisecond at every start of a program that is linked to them.

#ifndef CXML2_H
#define CXML2_H

// A node of a document: the first fields of xmlNode in libxml/tree.h, whose order is part of the
// library's binary interface. Documents and attributes have the same fields up to `document`.
typedef struct galley_xml_node {
  void *owner;
  int type;  // 1 element, 2 attribute, 3 text, 4 CDATA, 5 entity reference, 8 comment
  const char *name;
  struct galley_xml_node *children;
  struct galley_xml_node *last;
  struct galley_xml_node *parent;
  struct galley_xml_node *next;
  struct galley_xml_node *previous;
  void *document;
  struct galley_xml_namespace *ns;
  const char *content;                 // of texts; attributes have none
  struct galley_xml_node *properties;  // of elements
} galley_xml_node;

typedef struct galley_xml_namespace {
  struct galley_xml_namespace *next;
  int type;
  const char *href;
  const char *prefix;
} galley_xml_namespace;

// 1 where the library is there, 0 where it is not. May be called by any number of threads.
int galley_xml_is_there(void);

// Parse UTF-8 and give a document, or NULL. No network, no external entity, no DTD is loaded.
galley_xml_node *galley_xml_read_html(const char *bytes, int size);
galley_xml_node *galley_xml_read_xml(const char *bytes, int size);

void galley_xml_free(galley_xml_node *document);

#endif
