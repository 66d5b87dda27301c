#include "CParaphrases.h"

// The compiler reads the file itself (#embed, C23).
#pragma clang diagnostic ignored "-Wc23-extensions"
static const _Alignas(16) unsigned char paraphrases[] = {
#embed "../English/Paraphrases/paraphrases.bin"
};

const unsigned char *lore_paraphrases(void) { return paraphrases; }
size_t lore_paraphrases_size(void) { return sizeof paraphrases; }
