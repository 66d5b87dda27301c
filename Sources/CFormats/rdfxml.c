#include "CFormats.h"
#include "CLibraries.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// What is used of raptor2.h, whose layouts hold for all of version 2; written here so that building needs no headers.
typedef struct {
  void *world;
  int usage;
  int type;  // enum raptor_term_type
  union {
    void *uri;
    struct {
      const unsigned char *string;
      unsigned string_length;
      void *datatype;
      const unsigned char *language;
      unsigned char language_length;
    } literal;
    struct {
      const unsigned char *string;
      unsigned string_length;
    } blank;
  } value;
} raptor_term;

typedef struct {
  void *world;
  int usage;
  raptor_term *subject, *predicate, *object, *graph;
} raptor_statement;

typedef struct {
  void *uri;
  const char *file;
  int line, column, byte;
} raptor_locator;

typedef struct {
  int code, domain, level;
  raptor_locator *locator;
  const char *text;
} raptor_message;

enum {
  TERM_URI = 1, TERM_LITERAL = 2, TERM_BLANK = 4,
  LEVEL_WARNING = 4, LEVEL_ERROR = 5,
  OPTION_NO_NET = 15, OPTION_NO_FILE = 38, OPTION_LOAD_EXTERNAL_ENTITIES = 41,
};

static struct {
  void *(*new_world)(unsigned version);
  int (*open_world)(void *);
  void (*free_world)(void *);
  void (*set_log)(void *, void *, void (*)(void *, raptor_message *));
  void *(*new_parser)(void *, const char *);
  void (*free_parser)(void *);
  void (*set_statements)(void *, void *, void (*)(void *, raptor_statement *));
  void (*set_namespaces)(void *, void *, void (*)(void *, void *));
  int (*set_option)(void *, int, const char *, int);
  int (*start)(void *, void *);
  int (*chunk)(void *, const unsigned char *, size_t, int);
  void *(*new_uri)(void *, const unsigned char *);
  void (*free_uri)(void *);
  unsigned char *(*uri_text)(void *, size_t *);
  void *(*namespace_uri)(void *);
  const unsigned char *(*namespace_prefix)(void *);
  int is_loaded;
} raptor;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  static const char *const names[] = {"libraptor2.so.0", "libraptor2.so", "libraptor2.0.dylib"};
  void *library = lore_open_library(names, sizeof names / sizeof *names);
  if (!library) return;
  int found = 1;
#define FIND(field, name) found &= (*(void **)&raptor.field = dlsym(library, name)) != NULL
  FIND(new_world, "raptor_new_world_internal");
  FIND(open_world, "raptor_world_open");
  FIND(free_world, "raptor_free_world");
  FIND(set_log, "raptor_world_set_log_handler");
  FIND(new_parser, "raptor_new_parser");
  FIND(free_parser, "raptor_free_parser");
  FIND(set_statements, "raptor_parser_set_statement_handler");
  FIND(set_namespaces, "raptor_parser_set_namespace_handler");
  FIND(set_option, "raptor_parser_set_option");
  FIND(start, "raptor_parser_parse_start");
  FIND(chunk, "raptor_parser_parse_chunk");
  FIND(new_uri, "raptor_new_uri");
  FIND(free_uri, "raptor_free_uri");
  FIND(uri_text, "raptor_uri_as_counted_string");
  FIND(namespace_uri, "raptor_namespace_get_uri");
  FIND(namespace_prefix, "raptor_namespace_get_prefix");
#undef FIND
  raptor.is_loaded = found;
}

struct rdfxml_reader {
  void *world, *parser, *base;
  rdfxml_calls calls;
};

static rdfxml_term term(const raptor_term *from) {
  rdfxml_term to = {0};
  switch (from->type) {
    case TERM_URI:
      to.kind = 'i';
      to.text = raptor.uri_text(from->value.uri, &to.length);
      break;
    case TERM_BLANK:
      to.kind = 'b';
      to.text = from->value.blank.string;
      to.length = from->value.blank.string_length;
      break;
    default:
      to.kind = 'l';
      to.text = from->value.literal.string;
      to.length = from->value.literal.string_length;
      if (from->value.literal.datatype)
        to.datatype = raptor.uri_text(from->value.literal.datatype, &to.datatype_length);
      to.language = from->value.literal.language;
      to.language_length = from->value.literal.language_length;
  }
  return to;
}

static void on_statement(void *context, raptor_statement *statement) {
  rdfxml_reader *reader = context;
  rdfxml_term subject = term(statement->subject), predicate = term(statement->predicate),
              object = term(statement->object);
  reader->calls.triple(reader->calls.context, &subject, &predicate, &object);
}

static void on_namespace(void *context, void *space) {
  rdfxml_reader *reader = context;
  void *uri = raptor.namespace_uri(space);
  if (!uri) return;
  const char *prefix = (const char *)raptor.namespace_prefix(space);
  size_t length;
  reader->calls.prefix(
      reader->calls.context, prefix ? prefix : "", (const char *)raptor.uri_text(uri, &length));
}

static void on_message(void *context, raptor_message *message) {
  rdfxml_reader *reader = context;
  // A warning may say that a part of the file is left out.
  int is_loss = message->level == LEVEL_WARNING && message->text && strstr(message->text, "skipping");
  if (message->level < LEVEL_ERROR && !is_loss) return;
  int line = message->locator ? message->locator->line : 0;
  int column = message->locator ? message->locator->column : 0;
  reader->calls.error(
      reader->calls.context, line, column, message->text ? message->text : "not RDF/XML");
}

rdfxml_reader *rdfxml_open(const char *base, const rdfxml_calls *calls) {
  pthread_once(&once, load);
  if (!raptor.is_loaded) return NULL;
  rdfxml_reader *reader = calloc(1, sizeof *reader);
  if (!reader) return NULL;
  reader->calls = *calls;
  reader->world = raptor.new_world(20015);
  if (reader->world) {
    raptor.set_log(reader->world, reader, on_message);
    if (!raptor.open_world(reader->world)) reader->parser = raptor.new_parser(reader->world, "rdfxml");
    reader->base = raptor.new_uri(reader->world, (const unsigned char *)base);
  }
  if (!reader->parser || !reader->base) {
    rdfxml_close(reader);
    return NULL;
  }
  // A file opens no other: neither the network nor the disk is looked at for what it names.
  raptor.set_option(reader->parser, OPTION_NO_NET, NULL, 1);
  raptor.set_option(reader->parser, OPTION_NO_FILE, NULL, 1);
  raptor.set_option(reader->parser, OPTION_LOAD_EXTERNAL_ENTITIES, NULL, 0);
  raptor.set_statements(reader->parser, reader, on_statement);
  raptor.set_namespaces(reader->parser, reader, on_namespace);
  raptor.start(reader->parser, reader->base);
  return reader;
}

void rdfxml_close(rdfxml_reader *reader) {
  if (reader->parser) raptor.free_parser(reader->parser);
  if (reader->base) raptor.free_uri(reader->base);
  if (reader->world) raptor.free_world(reader->world);
  free(reader);
}

void rdfxml_read(rdfxml_reader *reader, const uint8_t *bytes, size_t length, int is_end) {
  raptor.chunk(reader->parser, bytes, length, is_end);
}
