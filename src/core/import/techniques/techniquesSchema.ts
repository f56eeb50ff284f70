/** The parts of a `techniques.yaml`, each with one sentence on what it is for. */
export const techniquesSections = {
  techniques: 'Techniques of your own, by id, and what you say of those that come with Papershelf.',
  papers:
    'The techniques of single papers, by citation key, DOI or arXiv id; they count instead of all others.',
  merge: 'Techniques that are shown as another one: old id to new id or name.',
  hide: 'Techniques and topics that are not shown, by id or name.',
} as const;

/** The fields of a technique, each with one sentence on what it is for. */
export const techniqueFields = {
  label: 'What the technique is called.',
  area: 'The area it stands in: one that is there, by id or name, or a new one.',
  cues: 'Words that put a paper under it, looked for in titles, keywords and abstracts; `*` stands for any ending.',
  not: 'Words that keep a paper away from it.',
  broader:
    'The id of the technique that this one is a kind of: a paper that has this one does not stand there too.',
} as const;

export type TechniquesSection = keyof typeof techniquesSections;
export type TechniqueField = keyof typeof techniqueFields;
