import { inferenceAreas } from './inferenceTechniques';
import { Taxonomy } from './taxonomy';
import { trainingAreas } from './trainingTechniques';

/** The techniques that Papershelf groups papers by; its ids are those that the built-in collection states. */
export const builtinTaxonomy = new Taxonomy([...inferenceAreas, ...trainingAreas]);
