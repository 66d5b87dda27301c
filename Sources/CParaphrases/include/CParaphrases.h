#ifndef CPARAPHRASES_H
#define CPARAPHRASES_H

#include <stddef.h>

/// The table of what people say for labels (English/Paraphrases/ParaphraseTable.swift), made of the texts beside it by
/// `learn --paraphrases`.
const unsigned char *lore_paraphrases(void);

/// Its size in bytes.
size_t lore_paraphrases_size(void);

#endif
