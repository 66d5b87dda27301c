#ifndef LORE_CEDITLINE_H
#define LORE_CEDITLINE_H
#include <histedit.h>
#endif
