#ifndef LORE_CEDITLINE_H
#define LORE_CEDITLINE_H

/* libedit for Swift. `el_set`, `el_get` and `history` are variadic, which Swift cannot call, and
   Swift 6 refuses the C globals stdin, stdout and stderr; so both live behind these functions.

   One editor a process, used from one thread: libedit itself keeps global state. */

#include <histedit.h>
#include <stddef.h>

/* What a key does; returns one of the CC_ codes. */
typedef unsigned char (*lore_key_function)(EditLine *_Nonnull, int);

/* How reading a line ended. */
enum lore_read_result {
  LORE_READ_LINE = 0,
  LORE_READ_END = 1,         /* Ctrl-D on an empty line, or the input is gone */
  LORE_READ_INTERRUPTED = 2, /* Ctrl-C */
  LORE_READ_SIGNAL = 3,      /* SIGTERM, SIGHUP or SIGQUIT: leave now */
};

/* An editor on the standard streams in emacs mode, its user's editrc read; NULL when libedit
   cannot start. `prompt` holds what is sent raw between pairs of \1 and must end in plain text. */
EditLine *_Nullable lore_editor_open(const char *_Nonnull program, const char *_Nonnull prompt,
                                     void *_Nonnull owner);
void lore_editor_close(EditLine *_Nonnull editor);
void *_Nullable lore_editor_owner(EditLine *_Nonnull editor);
/* Whether keys are emacs's (and not vi's, from the user's editrc). */
int lore_editor_is_emacs(EditLine *_Nonnull editor);

/* A function that keys can be bound to, and the binding of a key to a function by name. */
void lore_editor_add(EditLine *_Nonnull editor, const char *_Nonnull name,
                     const char *_Nonnull help, lore_key_function _Nonnull function);
void lore_editor_bind(EditLine *_Nonnull editor, const char *_Nonnull key,
                      const char *_Nonnull function);

/* The same in the map of vi's commands, where keys stand that begin with Escape. */
void lore_editor_bind_command(EditLine *_Nonnull editor, const char *_Nonnull key,
                              const char *_Nonnull function);

/* The line as it was before the last change; 0 when there is nothing to take back. */
int lore_editor_undo(EditLine *_Nonnull editor);
/* Puts a text in the place of the whole line, the cursor at its end. */
void lore_editor_replace(EditLine *_Nonnull editor, const char *_Nonnull text);
/* Ctrl-R: searches what was asked until another key ends it; one of the CC_ codes. */
unsigned char lore_editor_search(EditLine *_Nonnull editor);
/* Gives the terminal to another program (1), or takes it back (0). */
void lore_editor_cook(EditLine *_Nonnull editor, int cooked);

/* How the line could go on, the cursor at its end: what is to be added, from malloc, or NULL. */
typedef char *_Nullable (*lore_suggestion_function)(EditLine *_Nonnull);
/* Shows in grey what the function says, whenever a key is waited for. */
void lore_editor_suggest(lore_suggestion_function _Nonnull function);
/* Called by that function: nothing is known yet, and it should be asked again. */
void lore_editor_suggest_later(void);
/* Adds what is suggested to the line, or (1) its first word; 0 when nothing is. */
int lore_editor_take_suggestion(EditLine *_Nonnull editor, int word);
/* Moves the cursor to the end of the word. */
void lore_editor_next_word(EditLine *_Nonnull editor);

/* Makes a line the newest in the editor's own history, unless the newest is the same. */
void lore_editor_remember(EditLine *_Nonnull editor, const char *_Nonnull line);

/* Reads a line. `*line` is libedit's, ends in a newline and lives until the next call. Resizing
   and Ctrl-Z are dealt with inside; SIGINT, SIGTERM, SIGHUP and SIGQUIT end the read. */
enum lore_read_result lore_editor_read(EditLine *_Nonnull editor,
                                       const char *_Nullable *_Nonnull line, int *_Nonnull length);

/* Whether the line was empty when Ctrl-C ended the last read. */
int lore_editor_interrupted_on_empty(void);
/* The signal that ended the last read with LORE_READ_SIGNAL. */
int lore_editor_last_signal(void);

/* Inside a key function, after the start of a bracketed paste: the pasted bytes, up to the mark
   that ends it. The memory is the shim's and lives until the next call; NULL when interrupted. */
const unsigned char *_Nullable lore_editor_read_paste(EditLine *_Nonnull editor,
                                                      size_t *_Nonnull length);

/* SIGINT sets a flag instead of ending the process, and makes a blocking read return. */
void lore_interrupt_install(void);
void lore_interrupt_clear(void);
int lore_interrupted(void);
/* Waits until the standard input can be read: 1, or 0 once SIGINT has come, before or meanwhile. */
int lore_wait_for_input(void);

/* What the locale of the environment says, after making it (or C.UTF-8, so that keys are read
   as UTF-8 in any case) the program's own: whether its characters are UTF-8. */
int lore_locale_is_utf8(void);

/* The environment: a C global that Swift 6 refuses. */
char *_Nullable *_Nonnull lore_environment(void);

/* Ends the process by the signal's default action: what its parent would have seen. */
void lore_die_of(int signal);

/* A child on a new pseudo-terminal of that size: what forkpty does, which Swift may not call
   since it forks. Returns the child's id, or -1. */
int lore_spawn_on_terminal(const char *_Nonnull path, char *_Nullable const *_Nonnull arguments,
                           char *_Nullable const *_Nonnull environment, unsigned short rows,
                           unsigned short columns, int *_Nonnull terminal);
/* Sets the size of a terminal; its foreground programs get SIGWINCH. */
int lore_set_terminal_size(int terminal, unsigned short rows, unsigned short columns);
/* The size of the terminal behind a file descriptor; 0 when it is none. */
int lore_terminal_size(int terminal, unsigned short *_Nonnull rows,
                       unsigned short *_Nonnull columns);

#endif
