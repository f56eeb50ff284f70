/** Endings of English adjectives, with those of the nouns they are made of; longer ones first. */
const endings: readonly (readonly [string, string])[] = [
  ['ological', 'ology'],
  ['ographical', 'ography'],
  ['ographic', 'ography'],
  ['ophysical', 'ophysics'],
  ['oscopic', 'oscopy'],
  ['ospheric', 'osphere'],
  ['ogenetic', 'ogenetics'],
  ['onomical', 'onomy'],
  ['onomic', 'onomics'],
  ['ematical', 'ematics'],
  ['ochemical', 'ochemistry'],
  ['ometric', 'ometry'],
  ['omorphic', 'omorphy'],
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
];
/** Adjectives whose nouns look otherwise. */
const others: ReadonlyMap<string, string> = new Map([
  ['chemical', 'chemistry'],
  ['ethical', 'ethics'],
  ['genetic', 'genetics'],
  ['legal', 'law'],
  ['lexical', 'lexicon'],
  ['medical', 'medicine'],
  ['molecular', 'molecules'],
  ['moral', 'morality'],
  ['optical', 'optics'],
  ['physical', 'physics'],
  ['racial', 'race'],
  ['religious', 'religion'],
  ['sexual', 'sexuality'],
  ['syntactic', 'syntax'],
]);
/** Words with such an ending that are no such adjective. */
const kept = /^(?:r?omantic|gigantic|atlantic|transatlantic|pedantic|frantic)$/;

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
