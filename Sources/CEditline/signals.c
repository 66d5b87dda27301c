/* Signals and the terminal's modes. Handlers only set flags, but for the fatal ones, which put
   the terminal back with the calls that POSIX allows in a handler and then let the process die. */

#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "state.h"

volatile sig_atomic_t lore_flag_interrupted;
volatile sig_atomic_t lore_flag_resized;
volatile sig_atomic_t lore_flag_suspended;
volatile sig_atomic_t lore_flag_ending;

static const int handled[] = {SIGINT, SIGWINCH, SIGTSTP, SIGTERM, SIGHUP, SIGQUIT};
#define HANDLED (sizeof handled / sizeof handled[0])
static struct sigaction before_reading[HANDLED];

static void note(int number) {
  switch (number) {
  case SIGINT: lore_flag_interrupted = 1; break;
  case SIGWINCH: lore_flag_resized = 1; break;
  case SIGTSTP: lore_flag_suspended = 1; break;
  default: lore_flag_ending = number; break;
  }
}

static void set(int number, void (*action)(int), struct sigaction *before) {
  struct sigaction wanted;
  memset(&wanted, 0, sizeof wanted);
  wanted.sa_handler = action;
  sigemptyset(&wanted.sa_mask);
  /* No SA_RESTART: a blocked read has to return. */
  wanted.sa_flags = SA_ONSTACK;
  sigaction(number, &wanted, before);
}

static void handle(int number, struct sigaction *before) { set(number, note, before); }
static void act_by_default(int number, struct sigaction *before) { set(number, SIG_DFL, before); }

void lore_interrupt_install(void) {
  handle(SIGINT, NULL);
  /* Swift's runtime takes it for a crash and offers to debug; a person means "end now". */
  act_by_default(SIGQUIT, NULL);
}
void lore_interrupt_clear(void) { lore_flag_interrupted = 0; }
int lore_interrupted(void) { return lore_flag_interrupted; }

int lore_wait_for_input(void) {
  /* Blocked between the look at the flag and the wait, or a signal in between would be missed. */
  sigset_t interrupt, before;
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  sigprocmask(SIG_BLOCK, &interrupt, &before);
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  int ready = 0;
  while (!lore_flag_interrupted && !ready) {
    int n = ppoll(&input, 1, NULL, &before);
    ready = n > 0 || (n < 0 && errno != EINTR);
  }
  sigprocmask(SIG_SETMASK, &before, NULL);
  return ready;
}

void lore_signals_begin(sigset_t *before) {
  sigset_t blocked;
  sigemptyset(&blocked);
  for (size_t i = 0; i < HANDLED; i++) sigaddset(&blocked, handled[i]);
  sigprocmask(SIG_BLOCK, &blocked, before);
  for (size_t i = 0; i < HANDLED; i++) handle(handled[i], &before_reading[i]);
}

void lore_signals_end(const sigset_t *before) {
  for (size_t i = 0; i < HANDLED; i++) sigaction(handled[i], &before_reading[i], NULL);
  sigprocmask(SIG_SETMASK, before, NULL);
}

static void raise_unblocked(int number) {
  sigset_t one, before;
  sigemptyset(&one);
  sigaddset(&one, number);
  raise(number);
  sigprocmask(SIG_UNBLOCK, &one, &before);
  sigprocmask(SIG_SETMASK, &before, NULL);
}

void lore_suspend(void) {
  struct sigaction noting;
  act_by_default(SIGTSTP, &noting);
  raise_unblocked(SIGTSTP);
  sigaction(SIGTSTP, &noting, NULL);
}

void lore_die_of(int number) {
  act_by_default(number, NULL);
  raise_unblocked(number);
  _exit(128 + number);
}

static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
#define FATAL (sizeof fatal / sizeof fatal[0])
static struct sigaction before_guard[FATAL];
static struct termios modes;
static volatile sig_atomic_t guarding;

static void restore_and_die(int number) {
  if (guarding) {
    static const char paste_off[] = "\033[?2004l\r\n";
    tcsetattr(STDIN_FILENO, TCSANOW, &modes);
    ssize_t written = write(STDOUT_FILENO, paste_off, sizeof paste_off - 1);
    (void)written;
  }
  for (size_t i = 0; i < FATAL; i++)
    if (fatal[i] == number) sigaction(number, &before_guard[i], NULL);
  raise(number); /* delivered when this handler returns */
}

void lore_guard_terminal(void) {
  /* Of a second editor after the first, whose handlers stand: they must not be taken for those before. */
  static int guards;
  if (guards) return;
  guards = 1;
  /* A stack that ran over has no room for the handler. */
  static char stack[1 << 16];
  stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&other, NULL);
  for (size_t i = 0; i < FATAL; i++) set(fatal[i], restore_and_die, &before_guard[i]);
}

void lore_guard_begin(void) { guarding = tcgetattr(STDIN_FILENO, &modes) == 0; }
void lore_guard_end(void) { guarding = 0; }
