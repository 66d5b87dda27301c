#ifndef LORE_CVERSION_H
#define LORE_CVERSION_H

/* The commit that the program was built of, "3f2a9c1d04" or "3f2a9c1d04, changed"; empty where git was
   not there. Package.swift tells it, so that a commit compiles this file anew and nothing else. */
const char *_Nonnull lore_commit(void);

#endif
