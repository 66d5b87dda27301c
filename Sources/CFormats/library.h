#ifndef LIBRARY_H
#define LIBRARY_H

/// Opens a library by whole paths: a bare name is looked for beside the binary too (its RUNPATH is $ORIGIN), where
/// whoever can write into that folder could put a library of their own. NULL where it is not installed.
void *library_open(const char *const *names, unsigned count);

#endif
