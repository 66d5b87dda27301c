#include "CCurl.h"
#include "CLibraries.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Numbers from curl/curl.h, which promises never to change them; written here so that building
// needs no headers of a library that is only needed for endpoints.
enum {
  OPT_FOLLOWLOCATION = 52,
  OPT_POST = 47,
  OPT_NETRC = 51,
  OPT_POSTFIELDSIZE = 60,
  OPT_MAXREDIRS = 68,
  OPT_NOSIGNAL = 99,
  OPT_HTTPAUTH = 107,
  OPT_TIMEOUT_MS = 155,
  OPT_CONNECTTIMEOUT_MS = 156,
  OPT_POSTREDIR = 161,
  OPT_PROTOCOLS = 181,
  OPT_REDIR_PROTOCOLS = 182,
  OPT_WRITEDATA = 10001,
  OPT_URL = 10002,
  OPT_ERRORBUFFER = 10010,
  OPT_POSTFIELDS = 10015,
  OPT_USERAGENT = 10018,
  OPT_HTTPHEADER = 10023,
  OPT_HEADERDATA = 10029,
  OPT_CAINFO = 10065,
  OPT_ACCEPT_ENCODING = 10102,
  OPT_USERNAME = 10173,
  OPT_PASSWORD = 10174,
  OPT_WRITEFUNCTION = 20011,
  OPT_HEADERFUNCTION = 20079,
  INFO_RESPONSE_CODE = 0x200002,
  PROTOCOLS_HTTP_AND_HTTPS = 3,
  NETRC_OPTIONAL = 1,
  POSTREDIR_ALL = 7,
  GLOBAL_DEFAULT = 3,
  AUTH_DIGEST = 2,
};

// CURLMsg: what happened to a transfer.
typedef struct {
  int what;
  void *easy;
  union {
    void *whatever;
    int result;
  } data;
} message;

static struct {
  int (*global_init)(long);
  void *(*easy_init)(void);
  void (*easy_cleanup)(void *);
  void (*easy_reset)(void *);
  int (*easy_setopt)(void *, int, ...);
  void *(*multi_init)(void);
  int (*multi_cleanup)(void *);
  int (*multi_add_handle)(void *, void *);
  int (*multi_remove_handle)(void *, void *);
  int (*multi_perform)(void *, int *running);
  int (*multi_poll)(void *, void *extra, unsigned count, int timeout_ms, int *ready);
  message *(*multi_info_read)(void *, int *left);
  int (*easy_getinfo)(void *, int, ...);
  const char *(*easy_strerror)(int);
  void *(*slist_append)(void *, const char *);
  void (*slist_free_all)(void *);
  int loaded;
} curl;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  static const char *const names[] = {
      "libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.so", "libcurl.4.dylib"};
  void *library = lore_open_library(names, sizeof names / sizeof *names);
  if (!library) return;
#define FIND(field, name) *(void **)&curl.field = dlsym(library, name)
  FIND(global_init, "curl_global_init");
  FIND(easy_init, "curl_easy_init");
  FIND(easy_cleanup, "curl_easy_cleanup");
  FIND(easy_reset, "curl_easy_reset");
  FIND(easy_setopt, "curl_easy_setopt");
  FIND(multi_init, "curl_multi_init");
  FIND(multi_cleanup, "curl_multi_cleanup");
  FIND(multi_add_handle, "curl_multi_add_handle");
  FIND(multi_remove_handle, "curl_multi_remove_handle");
  FIND(multi_perform, "curl_multi_perform");
  FIND(multi_poll, "curl_multi_poll");
  FIND(multi_info_read, "curl_multi_info_read");
  FIND(easy_getinfo, "curl_easy_getinfo");
  FIND(easy_strerror, "curl_easy_strerror");
  FIND(slist_append, "curl_slist_append");
  FIND(slist_free_all, "curl_slist_free_all");
#undef FIND
  curl.loaded = curl.global_init && curl.easy_init && curl.easy_cleanup && curl.easy_reset &&
                curl.easy_setopt && curl.easy_getinfo && curl.multi_init && curl.multi_cleanup &&
                curl.multi_add_handle && curl.multi_remove_handle && curl.multi_perform &&
                curl.multi_poll && curl.multi_info_read &&
                curl.easy_strerror && curl.slist_append && curl.slist_free_all &&
                curl.global_init(GLOBAL_DEFAULT) == 0;
}

struct ccurl_connection {
  void *easy;
  /// Holds the open connections between exchanges.
  void *multi;
};

ccurl_connection *ccurl_open(void) {
  pthread_once(&once, load);
  if (!curl.loaded) return NULL;
  ccurl_connection *connection = calloc(1, sizeof *connection);
  if (!connection) return NULL;
  connection->easy = curl.easy_init();
  connection->multi = curl.multi_init();
  if (connection->easy && connection->multi) return connection;
  ccurl_close(connection);
  return NULL;
}

void ccurl_close(ccurl_connection *connection) {
  if (connection->easy) curl.easy_cleanup(connection->easy);
  if (connection->multi) curl.multi_cleanup(connection->multi);
  free(connection);
}

static void set_limits(void *handle, const ccurl_request *request) {
  curl.easy_setopt(handle, OPT_NOSIGNAL, 1L);
  curl.easy_setopt(handle, OPT_TIMEOUT_MS, request->timeout_ms);
  curl.easy_setopt(handle, OPT_CONNECTTIMEOUT_MS, request->connect_timeout_ms);
  curl.easy_setopt(handle, OPT_FOLLOWLOCATION, 1L);
  curl.easy_setopt(handle, OPT_MAXREDIRS, 5L);
  // A question stays a POST when it is sent elsewhere, and never leaves HTTP.
  curl.easy_setopt(handle, OPT_POSTREDIR, (long)POSTREDIR_ALL);
  curl.easy_setopt(handle, OPT_PROTOCOLS, (long)PROTOCOLS_HTTP_AND_HTTPS);
  curl.easy_setopt(handle, OPT_REDIR_PROTOCOLS, (long)PROTOCOLS_HTTP_AND_HTTPS);
}

// Whose certificates are trusted in place of the system's choice: the library leaves these variables to its
// callers, who use to honour them.
static void set_trust(void *handle) {
  static const char *const names[] = {"CURL_CA_BUNDLE", "SSL_CERT_FILE"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *file = getenv(names[i]);
    if (!file || !*file) continue;
    curl.easy_setopt(handle, OPT_CAINFO, file);
    return;
  }
}

static void set_callbacks(void *handle, const ccurl_request *request) {
  curl.easy_setopt(handle, OPT_WRITEFUNCTION, request->receive);
  curl.easy_setopt(handle, OPT_WRITEDATA, request->context);
  curl.easy_setopt(handle, OPT_HEADERFUNCTION, request->receive_header);
  curl.easy_setopt(handle, OPT_HEADERDATA, request->context);
}

// Moves the transfer on until it ends, looking every 20 ms whether to stop: curl_easy_perform
// looks about once a second, which is long after Ctrl-C.
static int perform(const ccurl_connection *connection, const ccurl_request *request) {
  int running = 1;
  if (curl.multi_add_handle(connection->multi, connection->easy)) return CCURL_SEND_ERROR;
  int code = CCURL_STOPPED;
  while (running && !request->is_stopped(request->context)) {
    if (curl.multi_perform(connection->multi, &running)) break;
    if (running) curl.multi_poll(connection->multi, NULL, 0, 20, NULL);
  }
  int left;
  message *ended;
  while ((ended = curl.multi_info_read(connection->multi, &left)))
    if (ended->easy == connection->easy) code = ended->data.result;
  curl.multi_remove_handle(connection->multi, connection->easy);
  return code;
}

ccurl_outcome ccurl_post(ccurl_connection *connection, const ccurl_request *request) {
  ccurl_outcome outcome = {0};
  void *handle = connection->easy;
  char error[256] = "";  // CURL_ERROR_SIZE
  // Forgets the last request and its name and password, but keeps the connection.
  curl.easy_reset(handle);
  set_limits(handle, request);
  set_trust(handle);
  set_callbacks(handle, request);
  void *headers = NULL;
  for (size_t i = 0; request->headers[i]; i++)
    headers = curl.slist_append(headers, request->headers[i]);
  curl.easy_setopt(handle, OPT_ERRORBUFFER, error);
  curl.easy_setopt(handle, OPT_URL, request->url);
  curl.easy_setopt(handle, OPT_USERAGENT, request->agent);
  curl.easy_setopt(handle, OPT_HTTPHEADER, headers);
  curl.easy_setopt(handle, OPT_ACCEPT_ENCODING, "");  // all it can read: gzip and the like
  curl.easy_setopt(handle, OPT_POST, 1L);
  curl.easy_setopt(handle, OPT_POSTFIELDSIZE, (long)request->body_length);
  curl.easy_setopt(handle, OPT_POSTFIELDS, request->body);
  if (request->user) {
    curl.easy_setopt(handle, OPT_USERNAME, request->user);
    curl.easy_setopt(handle, OPT_PASSWORD, request->password ? request->password : "");
  } else {
    curl.easy_setopt(handle, OPT_NETRC, (long)NETRC_OPTIONAL);
  }
  if (request->digest) curl.easy_setopt(handle, OPT_HTTPAUTH, (long)AUTH_DIGEST);
  outcome.code = perform(connection, request);
  curl.easy_getinfo(handle, INFO_RESPONSE_CODE, &outcome.status);
  curl.slist_free_all(headers);
  const char *detail = outcome.code && !*error ? curl.easy_strerror(outcome.code) : error;
  strncpy(outcome.detail, detail, sizeof outcome.detail - 1);
  // What these pointed to is gone after this call.
  curl.easy_setopt(handle, OPT_ERRORBUFFER, NULL);
  return outcome;
}
