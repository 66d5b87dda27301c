#include <stdio.h>
#include <wn.h>
