#ifndef CWEIGHTS_H
#define CWEIGHTS_H

#include <stddef.h>

/// The table of the weights in Questions/Model/weights.txt (WeightsImage.swift), which the learner writes beside the
/// text. A function, since Swift has no type for an array of a size that only the linker knows.
const unsigned char *lore_weights(void);

/// Its size in bytes.
size_t lore_weights_size(void);

#endif
