/* Grey text behind the cursor: how the line could go on. libedit knows nothing of it: it is written
   while a key is waited for, and wiped out before the key is dealt with. */

#define _GNU_SOURCE
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>
#include <wctype.h>

#include "state.h"

static lore_suggestion_function suggest;
static int shown, comes_later;

void lore_editor_suggest_later(void) { comes_later = 1; }
int lore_suggestion_comes_later(void) { return comes_later; }

void lore_editor_suggest(lore_suggestion_function function) { suggest = function; }

/* What would follow the line, the cursor at its end; NULL for nothing. To be freed. */
static char *suggestion(EditLine *editor) {
  const LineInfo *line = el_line(editor);
  if (suggest == NULL || line->cursor != line->lastchar || line->cursor == line->buffer) return NULL;
  if (memchr(line->buffer, '\n', (size_t)(line->lastchar - line->buffer)) != NULL) return NULL;
  char *text = suggest(editor);
  if (text != NULL && *text == 0) {
    free(text);
    return NULL;
  }
  return text;
}

/* As many bytes of a text as fit into so many columns, and how many columns they take. */
static size_t fitting(const char *text, int columns, int *taken) {
  mbstate_t state;
  memset(&state, 0, sizeof state);
  size_t bytes = 0, length = strlen(text);
  *taken = 0;
  while (bytes < length) {
    wchar_t character;
    size_t n = mbrtowc(&character, text + bytes, length - bytes, &state);
    if (n == 0 || n > length) break;
    int width = wcwidth(character);
    if (width < 0 || *taken + width > columns) break;
    *taken += width;
    bytes += n;
  }
  return bytes;
}

void lore_suggestion_show(EditLine *editor) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  comes_later = 0;
  /* Not while keys come faster than anyone reads. */
  if (suggest == NULL || shown || poll(&input, 1, 0) > 0) return;
  char *text = suggestion(editor);
  if (text == NULL) return;
  unsigned short lines, columns;
  if (!lore_terminal_size(STDOUT_FILENO, &lines, &columns)) columns = 80;
  int width = 0;
  /* The last column is left free: a terminal would go on in the next row. */
  size_t bytes = fitting(text, columns - lore_editor_column(editor, columns) - 1, &width);
  if (width > 0) {
    char back[32];
    int n = snprintf(back, sizeof back, "\033[0m\033[%dD", width);
    fflush(stdout);
    lore_write("\033[2m", 4);
    lore_write(text, bytes);
    lore_write(back, (size_t)n);
    shown = 1;
  }
  free(text);
}

void lore_suggestion_hide(void) {
  if (shown) lore_write("\033[K", 3);
  shown = 0;
}

/* The end of the first word of a text, and of the blanks before it. */
static size_t word_end(const char *text) {
  size_t end = strspn(text, " ");
  return end + strcspn(text + end, " ");
}

int lore_editor_take_suggestion(EditLine *editor, int word) {
  char *text = suggestion(editor);
  if (text == NULL) return 0;
  if (word) text[word_end(text)] = 0;
  int inserted = el_insertstr(editor, text) == 0;
  free(text);
  return inserted;
}

void lore_editor_next_word(EditLine *editor) {
  const LineInfoW *line = el_wline(editor);
  const wchar_t *p = line->cursor;
  while (p < line->lastchar && !iswalnum((wint_t)*p)) p++;
  while (p < line->lastchar && iswalnum((wint_t)*p)) p++;
  el_cursor(editor, (int)(p - line->cursor));
}
