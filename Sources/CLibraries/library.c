#include "CLibraries.h"

#include <dlfcn.h>
#include <stdio.h>

void *lore_open_library(const char *const *names, unsigned count) {
  static const char *const folders[] = {
#if defined(__x86_64__)
      "/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu",
#elif defined(__aarch64__)
      "/usr/lib/aarch64-linux-gnu", "/lib/aarch64-linux-gnu",
#endif
      "/usr/lib64", "/lib64", "/usr/lib", "/lib", "/usr/local/lib",
      "/run/current-system/sw/lib"};
  for (unsigned i = 0; i < sizeof folders / sizeof *folders; i++)
    for (unsigned j = 0; j < count; j++) {
      char path[128];
      snprintf(path, sizeof path, "%s/%s", folders[i], names[j]);
      void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
      if (library) return library;
    }
  return NULL;
}
