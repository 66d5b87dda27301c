#ifndef CLIBRARIES_H
#define CLIBRARIES_H

/// Opens a system library that only some need (curl, raptor, zlib), by whole paths: a bare name is looked for beside the
/// binary too (its RUNPATH is $ORIGIN), where whoever can write into that folder could put a library of their own.
/// `names` are tried in each folder, in their order. NULL where none is installed.
void *lore_open_library(const char *const *names, unsigned count);

#endif
