#include "CFormats.h"
#include "CLibraries.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

// z_stream and numbers of zlib.h, which have not changed since version 1.0; written here so that building needs no
// headers.
typedef struct {
  const unsigned char *next_in;
  unsigned avail_in;
  unsigned long total_in;
  unsigned char *next_out;
  unsigned avail_out;
  unsigned long total_out;
  const char *msg;
  void *state, *zalloc, *zfree, *opaque;
  int data_type;
  unsigned long adler, reserved;
} z_stream;

enum { OK = 0, STREAM_END = 1, BUF_ERROR = -5, NO_FLUSH = 0, GZIP_WINDOW = 15 + 16 };

static struct {
  int (*init)(z_stream *, int window, const char *version, int size);
  int (*inflate)(z_stream *, int flush);
  int (*reset)(z_stream *);
  int (*end)(z_stream *);
} zlib;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  static const char *const names[] = {"libz.so.1", "libz.so", "libz.1.dylib"};
  void *library = lore_open_library(names, sizeof names / sizeof *names);
  if (!library) return;
  *(void **)&zlib.init = dlsym(library, "inflateInit2_");
  *(void **)&zlib.inflate = dlsym(library, "inflate");
  *(void **)&zlib.reset = dlsym(library, "inflateReset");
  *(void **)&zlib.end = dlsym(library, "inflateEnd");
}

struct gunzip_stream {
  z_stream z;
  /// Whether a member has begun and not ended.
  int is_inside;
};

gunzip_stream *gunzip_open(void) {
  pthread_once(&once, load);
  if (!zlib.init || !zlib.inflate || !zlib.reset || !zlib.end) return NULL;
  gunzip_stream *stream = calloc(1, sizeof *stream);
  if (!stream) return NULL;
  if (zlib.init(&stream->z, GZIP_WINDOW, "1.2", sizeof stream->z) == OK) return stream;
  free(stream);
  return NULL;
}

void gunzip_close(gunzip_stream *stream) {
  zlib.end(&stream->z);
  free(stream);
}

// A gzip file may hold several members one after the other, as parallel packers and `cat` make them.
int gunzip_step(
    gunzip_stream *stream, const uint8_t *in, size_t *in_length, void *out, size_t *out_length,
    int is_end) {
  z_stream *z = &stream->z;
  z->next_in = in;
  z->avail_in = (unsigned)*in_length;
  z->next_out = out;
  z->avail_out = (unsigned)*out_length;
  int status = OK;
  while (status == OK && z->avail_in && z->avail_out) {
    stream->is_inside = 1;
    status = zlib.inflate(z, NO_FLUSH);
    if (status != STREAM_END) continue;
    stream->is_inside = 0;
    status = zlib.reset(z);
  }
  // What zlib still holds of bytes it has taken.
  if (status == OK && stream->is_inside && z->avail_out && !z->avail_in) {
    status = zlib.inflate(z, NO_FLUSH);
    if (status == STREAM_END) {
      stream->is_inside = 0;
      status = zlib.reset(z);
    }
  }
  *in_length -= z->avail_in;
  *out_length -= z->avail_out;
  if (status == BUF_ERROR) status = OK;
  if (is_end && stream->is_inside && *out_length == 0) return -1;
  return status < 0 ? status : 0;
}
