/* Pseudo-terminals and sizes. */

#define _GNU_SOURCE
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "CEditline.h"

int lore_spawn_on_terminal(const char *path, char *const *arguments, char *const *environment,
                           unsigned short rows, unsigned short columns, int *terminal) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  int child = forkpty(terminal, NULL, NULL, &size);
  if (child == 0) {
    /* What threads of a test runner block or ignore is none of the child's business. */
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    execve(path, arguments, environment);
    _exit(127);
  }
  return child;
}

int lore_set_terminal_size(int terminal, unsigned short rows, unsigned short columns) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  return ioctl(terminal, TIOCSWINSZ, &size);
}

int lore_terminal_size(int terminal, unsigned short *rows, unsigned short *columns) {
  struct winsize size = {0};
  if (ioctl(terminal, TIOCGWINSZ, &size) != 0) return 0;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 1;
}

char **lore_environment(void) { return environ; }
