#include "CWeights.h"

// The compiler reads the files itself (#embed, C23): a Swift array literal of their size takes two minutes.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const _Alignas(16) unsigned char inside[] = {
#embed "../Questions/Model/weights-inside.bin"
};
static const _Alignas(16) unsigned char others[] = {
#embed "../Questions/Model/weights-others.bin"
};

const unsigned char *lore_weights_inside(void) { return inside; }
size_t lore_weights_inside_size(void) { return sizeof inside; }
const unsigned char *lore_weights_others(void) { return others; }
size_t lore_weights_others_size(void) { return sizeof others; }
