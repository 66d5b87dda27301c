/* Ctrl-R: what was asked before, found by any part of it. libedit's own search shows "bck:" and nothing more; here
   the prompt says what is searched for, and the line is what was found:

       search "leav": green leaves */

#define _GNU_SOURCE
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

#include "state.h"

#define MOST_BYTES 60

struct search {
  char pattern[MOST_BYTES + 1];
  size_t length;
  /* Which line of the history is shown, 0 the newest; -1 while none is. */
  int place;
  enum { FOUND, NOTHING, NOTHING_ELSE } result;
};

/* The line of the history at a place, or NULL beyond the oldest. */
static const char *line_at(int place) {
  HistEvent event;
  int more = history(lore_history(), &event, H_FIRST);
  while (more == 0 && place-- > 0) more = history(lore_history(), &event, H_NEXT);
  return more == 0 ? event.str : NULL;
}

/* Goes on from a place to the next line that has the pattern, whatever the case; lines that read as the one shown are
   passed by. */
static void find(struct search *search, int from, int step, const char *shown) {
  if (search->length == 0) return;
  for (int place = from; place >= 0; place += step) {
    const char *line = line_at(place);
    if (line == NULL) break;
    if (strcasestr(line, search->pattern) == NULL) continue;
    if (shown != NULL && strcmp(shown, line) == 0) continue;
    search->place = place;
    search->result = FOUND;
    return;
  }
  search->result = from == 0 || shown == NULL ? NOTHING : NOTHING_ELSE;
}

static void show(EditLine *editor, const struct search *search, const char *before) {
  const char *found = search->place < 0 ? NULL : line_at(search->place);
  static const char *const lead[] = {"search", "nothing has", "nothing else has"};
  char words[MOST_BYTES + 40];
  if (search->length == 0) snprintf(words, sizeof words, "search: ");
  else snprintf(words, sizeof words, "%s \"%s\": ", lead[search->result], search->pattern);
  lore_editor_rewind(editor);
  lore_editor_prompt(words);
  lore_editor_replace(editor, found != NULL ? found : before);
  el_set(editor, EL_REFRESH);
}

/* Adds a character to the pattern; whether there was room. */
static int add(struct search *search, wchar_t key) {
  char bytes[MB_LEN_MAX];
  mbstate_t state;
  memset(&state, 0, sizeof state);
  size_t n = wcrtomb(bytes, key, &state);
  if (n == (size_t)-1 || search->length + n > MOST_BYTES) return 0;
  memcpy(search->pattern + search->length, bytes, n);
  search->length += n;
  search->pattern[search->length] = 0;
  return 1;
}

static void shorten(struct search *search) {
  while (search->length > 0) {
    unsigned char last = (unsigned char)search->pattern[--search->length];
    if ((last & 0xC0) != 0x80) break;
  }
  search->pattern[search->length] = 0;
}

/* Deals with a key; whether it belongs to the search. */
static int take(struct search *search, wchar_t key) {
  const char *shown = search->place < 0 ? NULL : line_at(search->place);
  switch (key) {
  case L'\022': find(search, search->place + 1, 1, shown); return 1;     /* Ctrl-R: older */
  case L'\023': find(search, search->place - 1, -1, shown); return 1;    /* Ctrl-S: newer */
  case L'\b':
  case 0x7F: shorten(search); break;
  case L'\025': search->length = 0; search->pattern[0] = 0; break;       /* Ctrl-U */
  default:
    if (key < L' ' || !iswprint((wint_t)key)) return 0;
    if (add(search, key) && search->place >= 0) {
      find(search, search->place, 1, NULL);
      return 1;
    }
  }
  search->place = -1;
  search->result = FOUND;
  find(search, 0, 1, NULL);
  return 1;
}

unsigned char lore_editor_search(EditLine *editor) {
  const LineInfo *line = el_line(editor);
  char *before = strndup(line->buffer, (size_t)(line->lastchar - line->buffer));
  if (before == NULL) return CC_ERROR;
  struct search search = {.place = -1};
  wchar_t key = 0;
  lore_search_begin();
  for (;;) {
    show(editor, &search, before);
    if (el_wgetc(editor, &key) != 1) break;
    if (!take(&search, key)) break;
  }
  lore_search_end();
  lore_editor_rewind(editor);
  lore_editor_prompt(NULL);
  /* Ctrl-G gives up; any other key ends the search and then does what it does. */
  if (key == L'\a') lore_editor_replace(editor, before);
  else if (key != 0) lore_replay(key);
  free(before);
  el_set(editor, EL_REFRESH);
  return CC_NORM;
}
