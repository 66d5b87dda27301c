#ifndef CWEIGHTS_H
#define CWEIGHTS_H

#include <stddef.h>

/// The tables of the weights in Questions/Model (WeightsImage.swift), which the learner writes beside their texts: those
/// of the graph inside, and those of other graphs. Functions, since Swift has no type for an array of a size that only
/// the linker knows.
const unsigned char *lore_weights_inside(void);
const unsigned char *lore_weights_others(void);

/// Their sizes in bytes.
size_t lore_weights_inside_size(void);
size_t lore_weights_others_size(void);

#endif
