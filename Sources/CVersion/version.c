#include "CVersion.h"

#ifndef LORE_COMMIT
#define LORE_COMMIT ""
#endif

const char *lore_commit(void) { return LORE_COMMIT; }
