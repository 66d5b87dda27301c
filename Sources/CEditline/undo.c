/* What a line was before each change. libedit takes back in vi's mode only. */

#include <stdlib.h>
#include <string.h>

#include "state.h"

#define MOST 200

static char *earlier[MOST];
static int count;
/* The line as the last key left it. */
static char *now;

static char *line_of(EditLine *editor) {
  const LineInfo *line = el_line(editor);
  size_t length = (size_t)(line->lastchar - line->buffer);
  char *text = malloc(length + 1);
  if (text == NULL) return NULL;
  memcpy(text, line->buffer, length);
  text[length] = 0;
  return text;
}

void lore_undo_forget(void) {
  while (count > 0) free(earlier[--count]);
  free(now);
  now = NULL;
}

void lore_undo_note(EditLine *editor) {
  char *text = line_of(editor);
  if (text == NULL) return;
  if (now == NULL || strcmp(text, now) == 0) {
    free(now);
    now = text;
    return;
  }
  if (count == MOST) {
    free(earlier[0]);
    memmove(earlier, earlier + 1, (MOST - 1) * sizeof *earlier);
    count--;
  }
  earlier[count++] = now;
  now = text;
}

void lore_editor_replace(EditLine *editor, const char *text) {
  const LineInfoW *line = el_wline(editor);
  el_cursor(editor, (int)(line->lastchar - line->cursor));
  line = el_wline(editor);
  int length = (int)(line->lastchar - line->buffer);
  if (length > 0) el_deletestr(editor, length);
  if (*text) el_insertstr(editor, text);
}

int lore_editor_undo(EditLine *editor) {
  if (count == 0) return 0;
  free(now);
  now = earlier[--count];
  lore_editor_replace(editor, now);
  return 1;
}
