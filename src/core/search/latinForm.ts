/** Single characters with what is written for each: pairs with a space between. */
function readPairs(pairs: string): ReadonlyMap<string, string> {
  return new Map(pairs.match(/\S \S*/g)?.map((pair) => [pair.charAt(0), pair.slice(2)]));
}

/** Folded letters as library catalogues and passports mostly write them in Latin ones: roughly BGN/PCGN, ELOT 743. */
const letters = readPairs(
  'а a б b в v г g ґ g д d ђ dj е e є ye ж zh з z и i і i ј j к k л l љ lj м m н n њ nj о o п p р r с s т t ћ c у u ' +
    'ф f х kh ц ts ч ch џ dz ш sh щ shch ы y э e ю yu я ya ъ  ь  ' +
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
);

/** What Greek letters are called as signs in formulas and names of proteins. */
const signs = readPairs(
  'α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi ο omicron ' +
    'π pi ρ rho σ sigma ς sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega',
);
const sign = /^([α-ω])(\d*)$/;

const firstGreek = 'α'.charCodeAt(0);
const lastCyrillic = 'ӿ'.charCodeAt(0);

/**
 * The Cyrillic or Greek word from `start` to `end` of a folded text, as people write it who have Latin letters only:
 * `lotman` for `лотман`, and the name of a letter that stands alone, `beta` for `β`. `undefined` for other words, for
 * units (`μm` is no `mm`), and for what would be a single letter, as Russian has it for `and` and `in`.
 */
export function latinForm(folded: string, start = 0, end = folded.length): string | undefined {
  const code = folded.charCodeAt(start);
  if (!(code >= firstGreek && code <= lastCyrillic)) {
    return undefined;
  }
  const word = folded.slice(start, end);
  const [, letter = '', digits = ''] = sign.exec(word) ?? [];
  const name = signs.get(letter);
  if (name !== undefined) {
    return name + digits;
  }
  if (/[a-z]/.test(word)) {
    return undefined;
  }
  const latin = word
    // A folded `й`: Tolstoy, Vygotskiy.
    .replace(/(?<=[аеиоуыэюя])и$/, 'y')
    .replaceAll('ου', 'ou')
    .replace(/[α-ωа-ґ]/g, (each) => letters.get(each) ?? each);
  return latin.length > 1 ? latin : undefined;
}

/** A folded word of a text in all ways in which someone may look for it: as it is, and in Latin letters. */
export function writtenForms(folded: string): readonly string[] {
  const latin = latinForm(folded);
  return latin === undefined ? [folded] : [folded, latin];
}
