/* Reading keys. libedit's own signal handling re-sends a signal to the whole process group and
   loses the typed line on resuming, so the characters are read here: signals are blocked but
   while waiting, and each is dealt with outside its handler. */

#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include "state.h"

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
#define PASTE_END "\033[201~"
#define PASTE_MOST (1 << 20)

static sigset_t signals_before;
static int interrupted_on_empty;
static int last_signal;
static int brackets_paste;

void lore_write(const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t n = write(STDOUT_FILENO, bytes, length);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return;
    bytes += n;
    length -= (size_t)n;
  }
}

static void suspend(EditLine *editor) {
  lore_editor_rewind(editor);
  if (brackets_paste) lore_write(PASTE_OFF, sizeof PASTE_OFF - 1);
  el_set(editor, EL_PREP_TERM, 0);
  lore_suspend();
  el_set(editor, EL_PREP_TERM, 1);
  if (brackets_paste) lore_write(PASTE_ON, sizeof PASTE_ON - 1);
  el_resize(editor);
  el_set(editor, EL_REFRESH);
}

/* Whether what was asked is searched: nothing is suggested then. The key that ended the search is read once more. */
static int searching;
static wchar_t replayed;

void lore_search_begin(void) { searching = 1; }
void lore_search_end(void) { searching = 0; }
void lore_replay(wchar_t key) { replayed = key; }

/* One byte of input: 1, 0 at its end, -1 when a signal ends the reading. */
static int next_byte(EditLine *editor, unsigned char *byte, int suggests) {
  for (;;) {
    lore_suggestion_hide();
    if (lore_flag_ending) break;
    if (lore_flag_interrupted) {
      const LineInfo *line = el_line(editor);
      interrupted_on_empty = line->buffer == line->lastchar;
      lore_editor_to_end(editor);
      break;
    }
    if (lore_flag_suspended) {
      lore_flag_suspended = 0;
      suspend(editor);
    }
    if (lore_flag_resized) {
      lore_flag_resized = 0;
      lore_editor_redraw(editor);
    }
    if (suggests && !searching) lore_suggestion_show(editor);
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    struct timespec soon = {.tv_nsec = 50000000};
    const struct timespec *end = suggests && lore_suggestion_comes_later() ? &soon : NULL;
    int ready = ppoll(&input, 1, end, &signals_before);
    if (ready == 0) continue;
    if (ready < 0) {
      if (errno == EINTR) continue;
      return -1;
    }
    ssize_t n = read(STDIN_FILENO, byte, 1);
    lore_suggestion_hide();
    if (n >= 0) return (int)n;
    if (errno == EIO) return 0; /* the terminal went away */
    if (errno != EINTR && errno != EAGAIN) return -1;
  }
  errno = EINTR;
  return -1;
}

int lore_next_character(EditLine *editor, wchar_t *character) {
  if (replayed != 0) {
    *character = replayed;
    replayed = 0;
    return 1;
  }
  lore_undo_note(editor);
  mbstate_t state;
  memset(&state, 0, sizeof state);
  for (;;) {
    unsigned char byte;
    int n = next_byte(editor, &byte, 1);
    if (n <= 0) {
      *character = L'\0';
      return n;
    }
    char one = (char)byte;
    switch (mbrtowc(character, &one, 1, &state)) {
    case (size_t)-2: continue;
    case (size_t)-1: *character = 0xFFFD; return 1; /* not UTF-8: shown, not dropped */
    default: return 1;
    }
  }
}

const unsigned char *lore_editor_read_paste(EditLine *editor, size_t *length) {
  static unsigned char *pasted;
  static size_t capacity;
  size_t end = sizeof PASTE_END - 1, count = 0;
  *length = 0;
  for (;;) {
    if (count == capacity && capacity < PASTE_MOST) {
      size_t larger = capacity == 0 ? 4096 : capacity * 2;
      unsigned char *moved = realloc(pasted, larger);
      if (moved == NULL) return NULL;
      pasted = moved;
      capacity = larger;
    }
    /* Beyond the most that is kept, the last bytes are still read to find the end. */
    if (count == capacity) {
      memmove(pasted + count - end, pasted + count - end + 1, end - 1);
      count--;
    }
    if (next_byte(editor, pasted + count, 0) != 1) return NULL;
    count++;
    if (count >= end && memcmp(pasted + count - end, PASTE_END, end) == 0) break;
  }
  *length = count - end;
  return pasted;
}

enum lore_read_result lore_editor_read(EditLine *editor, const char **line, int *length) {
  lore_flag_interrupted = lore_flag_resized = lore_flag_suspended = lore_flag_ending = 0;
  interrupted_on_empty = 0;
  last_signal = 0;
  searching = 0;
  replayed = 0;
  lore_editor_prompt(NULL);
  lore_undo_forget();
  el_resize(editor);
  lore_guard_begin();
  lore_signals_begin(&signals_before);
  brackets_paste = 1;
  fflush(stdout);
  if (brackets_paste) lore_write(PASTE_ON, sizeof PASTE_ON - 1);
  /* Raw before the prompt shows: what is typed at once would be echoed twice. */
  el_set(editor, EL_PREP_TERM, 1);
  *length = 0;
  *line = el_gets(editor, length);
  if (brackets_paste) lore_write(PASTE_OFF, sizeof PASTE_OFF - 1);
  lore_signals_end(&signals_before);
  lore_guard_end();
  if (*line != NULL && *length > 0) return LORE_READ_LINE;
  if (lore_flag_ending) {
    last_signal = lore_flag_ending;
    return LORE_READ_SIGNAL;
  }
  return lore_flag_interrupted ? LORE_READ_INTERRUPTED : LORE_READ_END;
}

int lore_editor_interrupted_on_empty(void) { return interrupted_on_empty; }
int lore_editor_last_signal(void) { return last_signal; }
