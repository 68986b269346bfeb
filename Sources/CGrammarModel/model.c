#include "CGrammarModel.h"

// Aligned, since its numbers are read in place.
_Alignas(64) static const unsigned char model[] = {
#embed "english.model"
};

const size_t galley_grammar_model_size = sizeof model;

const unsigned char *galley_grammar_model_bytes(void) { return model; }
