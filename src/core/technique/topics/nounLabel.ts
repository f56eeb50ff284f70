/** Endings of English adjectives, with those of the nouns they are made of. */
const endings: readonly (readonly [string, string])[] = [
  ['ological', 'ology'],
  ['ographical', 'ography'],
  ['ographic', 'ography'],
  ['ophysical', 'ophysics'],
  ['ospheric', 'osphere'],
  ['ogenetic', 'ogenetics'],
  ['onomical', 'onomy'],
  ['ematical', 'ematics'],
  ['ochemical', 'ochemistry'],
  ['onmental', 'onment'],
  ['rnmental', 'rnment'],
  ['lutionary', 'lution'],
  ['ducational', 'ducation'],
  ['utional', 'ution'],
  ['ilosophical', 'ilosophy'],
  ['eoretical', 'eory'],
  ['istorical', 'istory'],
  ['olitical', 'olitics'],
  ['ancial', 'ance'],
  ['ultural', 'ulture'],
  ['uctural', 'ucture'],
  ['itectural', 'itecture'],
  ['ustrial', 'ustry'],
  ['inguistic', 'inguistics'],
  ['atistical', 'atistics'],
  ['antic', 'antics'],
  ['onetic', 'onetics'],
  ['esthetic', 'esthetics'],
  ['ible', 'ibility'],
  ['inable', 'inability'],
  ['urable', 'urability'],
];
/** Adjectives whose nouns look otherwise. */
const others: ReadonlyMap<string, string> = new Map([
  ['acoustic', 'acoustics'],
  ['agronomic', 'agronomy'],
  ['asymptotic', 'asymptotics'],
  ['biometric', 'biometrics'],
  ['chemical', 'chemistry'],
  ['econometric', 'econometrics'],
  ['economic', 'economics'],
  ['elastic', 'elasticity'],
  ['ethical', 'ethics'],
  ['genetic', 'genetics'],
  ['geometric', 'geometry'],
  ['heterogeneous', 'heterogeneity'],
  ['legal', 'law'],
  ['lexical', 'lexicon'],
  ['magnetic', 'magnetism'],
  ['medical', 'medicine'],
  ['microscopic', 'microscopy'],
  ['molecular', 'molecules'],
  ['moral', 'morality'],
  ['optical', 'optics'],
  ['orthogonal', 'orthogonality'],
  ['psychometric', 'psychometrics'],
  ['racial', 'race'],
  ['religious', 'religion'],
  ['sexual', 'sexuality'],
  ['sparse', 'sparsity'],
  ['spectroscopic', 'spectroscopy'],
  ['symmetric', 'symmetry'],
  ['syntactic', 'syntax'],
  ['taxonomic', 'taxonomy'],
]);
/** Words with such an ending that are no such adjective. */
const kept = /^(?:r?omantic|gigantic|atlantic|transatlantic|pedantic|frantic|(?:cruc|b|thur|mand)ible)$/;

/**
 * A better name for a topic that is one English adjective: its noun. `Phylogenetic` gives `Phylogenetics`, `Political`
 * gives `Politics`; all else is given back as it is.
 */
export function nounLabel(label: string): string {
  const word = label.toLowerCase();
  const [ending, noun] = endings.find(([each]) => word.endsWith(each)) ?? [];
  const whole = others.get(word);
  if (whole !== undefined) {
    return label.charAt(0) + whole.slice(1);
  }
  return ending === undefined || kept.test(word) ? label : label.slice(0, -ending.length) + (noun ?? '');
}
