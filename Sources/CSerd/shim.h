#pragma once
#include <serd/serd.h>
#include <stdio.h>

/// Writes an error's message to `text`. Swift cannot pass on the `va_list` inside a `SerdError`.
static inline int lore_serd_message(const SerdError *error, char *text, size_t size) {
  return vsnprintf(text, size, error->fmt, *error->args);
}
