/** Folded letters by how library catalogues and passports mostly write them in Latin ones (BGN/PCGN, ELOT 743). */
const letters: ReadonlyMap<string, string> = new Map(
  (
    'а a б b в v г g ґ g д d ђ dj е e є ye ж zh з z и i і i ј j к k л l љ lj м m н n њ nj о o п p р r с s т t ћ c у u ' +
    'ф f х kh ц ts ч ch џ dz ш sh щ shch ы y э e ю yu я ya ъ  ь  ' +
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o'
  )
    .match(/\S \S*/g)
    ?.map((pair) => [pair.charAt(0), pair.slice(2)]),
);

/** Greek letters, and what signs in formulas and names of proteins are called: one after the other. */
const greek = 'αβγδεζηθικλμνξοπρσςτυφχψω';
const names = (
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi ' +
  'chi psi omega'
).split(' ');
const sign = /^([α-ω])(\d*)$/;

const firstGreek = 'α'.charCodeAt(0);
const lastCyrillic = 'ӿ'.charCodeAt(0);

/**
 * The Cyrillic or Greek word from `start` to `end` of a folded text, as people write it who have Latin letters only:
 * `lotman` for `лотман`, and the name of a letter that stands alone, `beta` for `β`; `undefined` for other words.
 */
export function latinForm(folded: string, start = 0, end = folded.length): string | undefined {
  const code = folded.charCodeAt(start);
  if (!(code >= firstGreek && code <= lastCyrillic)) {
    return undefined;
  }
  const word = folded.slice(start, end);
  const [, letter, digits = ''] = sign.exec(word) ?? [];
  if (letter !== undefined) {
    return `${names[greek.indexOf(letter)] ?? ''}${digits}`;
  }
  return word
    .replace(/ии$/, 'иy')
    .replaceAll('ου', 'ou')
    .replace(/[α-ωа-ґ]/g, (letter) => letters.get(letter) ?? letter);
}
