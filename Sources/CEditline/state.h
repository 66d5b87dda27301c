#ifndef LORE_EDITLINE_STATE_H
#define LORE_EDITLINE_STATE_H

/* What shims.c, reading.c and signals.c share. */

#include "CEditline.h"
#include <signal.h>

extern volatile sig_atomic_t lore_flag_interrupted;
extern volatile sig_atomic_t lore_flag_resized;
extern volatile sig_atomic_t lore_flag_suspended;
extern volatile sig_atomic_t lore_flag_ending;

/* The signals that reading a line handles itself; blocked but for the moments it waits. */
void lore_signals_begin(sigset_t *before);
void lore_signals_end(const sigset_t *before);
/* Stops the process as Ctrl-Z does, and returns when it is resumed. */
void lore_suspend(void);

/* Restores the terminal's modes, should the process die while a line is edited. */
void lore_guard_terminal(void);
void lore_guard_begin(void);
void lore_guard_end(void);

/* Notes the line as it is, where it changed; and forgets what was noted of another. */
void lore_undo_note(EditLine *editor);
void lore_undo_forget(void);

/* Shows and wipes out the grey text behind the cursor. */
void lore_suggestion_show(EditLine *editor);
void lore_suggestion_hide(void);
/* Whether it is worth asking again in a moment. */
int lore_suggestion_comes_later(void);
/* The column of the cursor in its row, at a width. */
int lore_editor_column(EditLine *editor, int columns);

void lore_write(const char *bytes, size_t length);
void lore_editor_rewind(EditLine *editor);
void lore_editor_redraw(EditLine *editor);
void lore_editor_to_end(EditLine *editor);
/* What stands before the line; NULL for the chat's own prompt. */
void lore_editor_prompt(const char *text);
History *lore_history(void);
void lore_search_begin(void);
void lore_search_end(void);
/* A key to be read once more. */
void lore_replay(wchar_t key);
int lore_next_character(EditLine *editor, wchar_t *character);

#endif
