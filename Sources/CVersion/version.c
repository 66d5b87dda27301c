#include "CVersion.h"

#include <string.h>

/* git's log of where HEAD has been, "OLD NEW Ann <ann@…> 1764137000 +0100\tcommit: …" a line: the compiler
   puts it in here, and compiles this file anew when it changes. The manifest could ask git too, but SwiftPM
   keeps what it said for a manifest that stays the same. */
#if defined(__has_embed)
#if __has_embed("../../.git/logs/HEAD")
#define LORE_HAS_LOG 1
#endif
#endif

#ifdef LORE_HAS_LOG
#pragma clang diagnostic ignored "-Wc23-extensions"
static const char moves[] = {
#embed "../../.git/logs/HEAD"
    , 0};
#else
static const char moves[] = "";
#endif

#define HASH 40
#define SHOWN 10

const char *lore_commit(void) {
  static char commit[SHOWN + 1];
  size_t length = strlen(moves);
  while (length > 0 && moves[length - 1] == '\n') length--;
  size_t line = length;
  while (line > 0 && moves[line - 1] != '\n') line--;
  /* The second of the two hashes is where HEAD is. */
  if (length - line > 2 * HASH + 1) memcpy(commit, moves + line + HASH + 1, SHOWN);
  return commit;
}
