/* The editor: opening it, its keys, its prompt and its history. */

#define _GNU_SOURCE
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>
#include <wchar.h>

#include "state.h"

static char prompt_text[256], own_prompt[256];
static int prompt_columns;
static History *entries;

static char *prompt(EditLine *editor) {
  (void)editor;
  return prompt_text;
}

static void set_prompt(const char *text) {
  snprintf(prompt_text, sizeof prompt_text, "%s", text);
  int raw = 0;
  mbstate_t state;
  memset(&state, 0, sizeof state);
  prompt_columns = 0;
  for (const char *p = prompt_text; *p;) {
    wchar_t character;
    size_t n = mbrtowc(&character, p, strlen(p), &state);
    if (n == 0 || n > strlen(p)) break;
    int width = wcwidth(character);
    if (*p == '\1') raw = !raw;
    else if (!raw && width > 0) prompt_columns += width;
    p += n;
  }
}

void lore_editor_prompt(const char *text) { set_prompt(text != NULL ? text : own_prompt); }

History *lore_history(void) { return entries; }

EditLine *lore_editor_open(const char *program, const char *text, void *owner) {
  EditLine *editor = el_init(program, stdin, stdout, stderr);
  if (editor == NULL) return NULL;
  HistEvent event;
  entries = history_init();
  if (entries == NULL) {
    el_end(editor);
    return NULL;
  }
  history(entries, &event, H_SETSIZE, 5000);
  history(entries, &event, H_SETUNIQUE, 1);
  snprintf(own_prompt, sizeof own_prompt, "%s", text);
  set_prompt(own_prompt);
  /* In this order: EL_EDITOR resets the key maps, and so may the user's editrc. */
  el_set(editor, EL_EDITOR, "emacs");
  el_set(editor, EL_SIGNAL, 0);
  el_set(editor, EL_CLIENTDATA, owner);
  el_set(editor, EL_PROMPT_ESC, prompt, '\1');
  el_set(editor, EL_HIST, history, entries);
  el_set(editor, EL_GETCFN, lore_next_character);
  el_source(editor, NULL);
  lore_guard_terminal();
  return editor;
}

void lore_editor_close(EditLine *editor) {
  el_end(editor);
  if (entries != NULL) history_end(entries);
  entries = NULL;
}

void *lore_editor_owner(EditLine *editor) {
  void *owner = NULL;
  el_get(editor, EL_CLIENTDATA, &owner);
  return owner;
}

int lore_editor_is_emacs(EditLine *editor) {
  const char *mode = NULL;
  return el_get(editor, EL_EDITOR, &mode) == 0 && mode != NULL && strcmp(mode, "emacs") == 0;
}

void lore_editor_add(EditLine *editor, const char *name, const char *help,
                     lore_key_function function) {
  el_set(editor, EL_ADDFN, name, help, function);
}

void lore_editor_bind(EditLine *editor, const char *key, const char *function) {
  el_set(editor, EL_BIND, key, function, NULL);
}

void lore_editor_bind_command(EditLine *editor, const char *key, const char *function) {
  el_set(editor, EL_BIND, "-a", key, function, NULL);
}

void lore_editor_cook(EditLine *editor, int cooked) { el_set(editor, EL_PREP_TERM, !cooked); }

void lore_editor_remember(EditLine *editor, const char *line) {
  (void)editor;
  HistEvent event;
  if (entries != NULL) history(entries, &event, H_ENTER, line);
}

/* The rows between the first row of the prompt and the cursor, at a width, and its column. */
static int rows_to_cursor(EditLine *editor, int columns, int *column) {
  const LineInfoW *line = el_wline(editor);
  int row = 0;
  *column = prompt_columns;
  for (const wchar_t *p = line->buffer; p < line->cursor; p++) {
    int width = *p == L'\n' ? 0 : wcwidth(*p);
    if (*p == L'\n' || *column + width > columns) {
      row++;
      *column = 0;
    }
    if (width > 0) *column += width;
  }
  if (columns <= 0 || *column < columns) return row;
  *column = 0;
  return row + 1;
}

int lore_editor_column(EditLine *editor, int columns) {
  int column;
  rows_to_cursor(editor, columns, &column);
  return column;
}

/* Puts the terminal's cursor where the prompt begins and clears from there. */
void lore_editor_rewind(EditLine *editor) {
  unsigned short lines, columns;
  if (!lore_terminal_size(STDOUT_FILENO, &lines, &columns) || columns < 2) columns = 80;
  int column, rows = rows_to_cursor(editor, columns, &column);
  char start[48];
  /* The row by itself, then from its second column on: tmux takes a clearing from the corner of the screen for one of
     the whole of it, and keeps what stood there above, which comes back with the next change of size. */
  static const char clear[] = "\033[K\033[C\033[J\r";
  int n = rows > 0 ? snprintf(start, sizeof start, "\r\033[%dA%s", rows, clear)
                   : snprintf(start, sizeof start, "\r%s", clear);
  fflush(stdout);
  lore_write(start, (size_t)n);
}

void lore_editor_redraw(EditLine *editor) {
  lore_editor_rewind(editor);
  el_resize(editor);
  el_set(editor, EL_REFRESH);
}

void lore_editor_to_end(EditLine *editor) {
  const LineInfoW *line = el_wline(editor);
  if (line->cursor == line->lastchar) return;
  lore_editor_rewind(editor);
  el_cursor(editor, (int)(line->lastchar - line->cursor));
  el_set(editor, EL_REFRESH);
}

int lore_locale_is_utf8(void) {
  const char *wanted = getenv("LC_ALL");
  if (wanted == NULL || *wanted == 0) wanted = getenv("LC_CTYPE");
  if (wanted == NULL || *wanted == 0) wanted = getenv("LANG");
  /* The character type alone: the other categories would be a dozen files to open at each start. */
  if (setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 1;
  /* Not installed, or not UTF-8: keys still come as UTF-8 from any terminal of today, and libedit
     drops what it cannot decode. */
  setlocale(LC_CTYPE, "C.UTF-8");
  if (wanted == NULL) return 0;
  const char *charset = strchr(wanted, '.');
  return charset != NULL
         && (strncasecmp(charset + 1, "UTF-8", 5) == 0 || strncasecmp(charset + 1, "UTF8", 4) == 0);
}
