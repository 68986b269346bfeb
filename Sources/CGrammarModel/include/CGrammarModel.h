#ifndef C_GRAMMAR_MODEL_H
#define C_GRAMMAR_MODEL_H

#include <stddef.h>

/// How many bytes the model has.
extern const size_t galley_grammar_model_size;

/// The model of English that GalleyGrammar reads, as GalleyTrainer wrote it.
const unsigned char *galley_grammar_model_bytes(void);

#endif
