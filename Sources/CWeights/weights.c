#include "CWeights.h"

// The compiler reads the file itself (#embed, C23): a Swift array literal of its size takes two minutes.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const _Alignas(16) unsigned char weights[] = {
#embed "../Questions/Model/weights.bin"
};

const unsigned char *lore_weights(void) { return weights; }
size_t lore_weights_size(void) { return sizeof weights; }
