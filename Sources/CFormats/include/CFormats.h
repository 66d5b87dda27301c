// Libraries that read formats few graphs come in, opened when such a file is first read: building needs no headers of
// theirs, and a start where no such file is read costs nothing (see CCurl.h).
#ifndef CFORMATS_H
#define CFORMATS_H

#include <stddef.h>
#include <stdint.h>

/// A gzip stream being unpacked, by zlib.
typedef struct gunzip_stream gunzip_stream;

/// NULL where zlib is not installed.
gunzip_stream *_Nullable gunzip_open(void);
void gunzip_close(gunzip_stream *_Nonnull stream);

/// Unpacks from `in` to `out`; both lengths are set to what was used and made.
/// Returns less than 0 where the data are damaged, or end inside a stream.
int gunzip_step(
    gunzip_stream *_Nonnull stream, const uint8_t *_Nullable in, size_t *_Nonnull in_length,
    void *_Nonnull out, size_t *_Nonnull out_length, int is_end);

/// A term of RDF/XML. Texts are UTF-8, not ended by NUL, and live for the call.
typedef struct {
  /// 'i' an IRI, 'b' a blank node's label, 'l' a literal.
  char kind;
  const uint8_t *_Nullable text;
  size_t length;
  /// A literal's; NULL where it has none.
  const uint8_t *_Nullable datatype;
  size_t datatype_length;
  const uint8_t *_Nullable language;
  size_t language_length;
} rdfxml_term;

/// What is told while reading. Each gets `context`.
typedef struct {
  void *_Nullable context;
  void (*_Nonnull triple)(
      void *_Nullable, const rdfxml_term *_Nonnull, const rdfxml_term *_Nonnull, const rdfxml_term *_Nonnull);
  void (*_Nonnull prefix)(void *_Nullable, const char *_Nonnull name, const char *_Nonnull iri);
  /// A line and column from 1; 0 or less where not known.
  void (*_Nonnull error)(void *_Nullable, int line, int column, const char *_Nonnull message);
} rdfxml_calls;

/// A reader of RDF/XML, by raptor.
typedef struct rdfxml_reader rdfxml_reader;

/// NULL where raptor is not installed. `calls` are copied.
rdfxml_reader *_Nullable rdfxml_open(const char *_Nonnull base, const rdfxml_calls *_Nonnull calls);
void rdfxml_close(rdfxml_reader *_Nonnull reader);

/// Reads on; errors are told by the call, and what is read after one is not to be trusted.
void rdfxml_read(rdfxml_reader *_Nonnull reader, const uint8_t *_Nonnull bytes, size_t length, int is_end);

#endif
