// HTTP by libcurl, loaded when it is first needed.
//
// Linked in the ordinary way, libcurl and what it needs (TLS, LDAP, Kerberos, some thirty libraries) cost every start
// of the program 5 ms or more, also where no endpoint is asked; FoundationNetworking, which is libcurl too, costs 11 ms.
// curl_easy_setopt is variadic as well, which Swift cannot call.
#ifndef CCURL_H
#define CCURL_H

#include <stddef.h>

/// What one exchange needs. Strings are borrowed for the call.
typedef struct {
  const char *_Nonnull url;
  const char *_Nonnull body;
  size_t body_length;
  /// Header lines, NULL at the end.
  const char *_Nullable const *_Nonnull headers;
  /// With a NULL user, ~/.netrc is looked into.
  const char *_Nullable user;
  const char *_Nullable password;
  /// Whether they are sent as HTTP's digest (RFC 7616), which takes two exchanges.
  int digest;
  const char *_Nonnull agent;
  long timeout_ms;
  long connect_timeout_ms;
  /// Called with pieces of the body and with header lines; less than `length` ends the exchange.
  size_t (*_Nonnull receive)(const char *_Nonnull, size_t, size_t length, void *_Nullable);
  size_t (*_Nonnull receive_header)(const char *_Nonnull, size_t, size_t length, void *_Nullable);
  /// Called many times a second; other than 0 ends the exchange.
  int (*_Nonnull is_stopped)(void *_Nullable);
  void *_Nullable context;
} ccurl_request;

/// How an exchange ended: curl's code (0 for success), its words, and HTTP's status.
typedef struct {
  int code;
  long status;
  char detail[256];
} ccurl_outcome;

/// Codes of `ccurl_outcome` that lore tells apart (CURLE_*).
enum {
  CCURL_OK = 0,
  CCURL_UNSUPPORTED_PROTOCOL = 1,
  CCURL_BAD_URL = 3,
  CCURL_NO_HOST = 6,
  CCURL_NO_CONNECTION = 7,
  CCURL_PARTIAL = 18,
  CCURL_WRITE_ERROR = 23,
  CCURL_TIMED_OUT = 28,
  CCURL_STOPPED = 42,
  CCURL_NOTHING = 52,
  CCURL_SEND_ERROR = 55,
  CCURL_RECEIVE_ERROR = 56,
  CCURL_UNTRUSTED = 60,
  CCURL_NO_CERTIFICATES = 77,
  CCURL_HTTP2_STREAM = 92,
};

/// A connection to be used again, by one thread at a time.
typedef struct ccurl_connection ccurl_connection;

/// NULL where libcurl is not installed.
ccurl_connection *_Nullable ccurl_open(void);
void ccurl_close(ccurl_connection *_Nonnull connection);

/// Sends one POST and waits for its end.
ccurl_outcome ccurl_post(
    ccurl_connection *_Nonnull connection, const ccurl_request *_Nonnull request);

#endif
