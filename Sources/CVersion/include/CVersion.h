#ifndef LORE_CVERSION_H
#define LORE_CVERSION_H

/* The beginning of the commit that the program was built of, "3f2a9c1d04"; empty where the sources were no
   clone of a repository. */
const char *_Nonnull lore_commit(void);

#endif
