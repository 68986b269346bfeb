#include "CGrammarModel.h"

// #embed came with C23; the package builds its C as older C, where clang knows it as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Aligned, since its numbers are read in place.
_Alignas(64) static const unsigned char model[] = {
#embed "english.model"
};

const size_t galley_grammar_model_size = sizeof model;

const unsigned char *galley_grammar_model_bytes(void) { return model; }
