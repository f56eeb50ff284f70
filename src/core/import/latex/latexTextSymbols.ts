import { latexLetters } from '../../model/latexCharacters';

/** Commands of text: what they print. */
const textSymbols: readonly (readonly [string, string])[] = [
  ['textendash', '–'],
  ['textemdash', '—'],
  ['textquoteleft', '‘'],
  ['textquoteright', '’'],
  ['textquotedblleft', '“'],
  ['textquotedblright', '”'],
  ['textquotedbl', '"'],
  ['textquotesingle', "'"],
  ['quotedblbase', '„'],
  ['quotesinglbase', '‚'],
  ['glqq', '„'],
  ['grqq', '“'],
  ['glq', '‚'],
  ['grq', '‘'],
  ['guillemotleft', '«'],
  ['guillemotright', '»'],
  ['guilsinglleft', '‹'],
  ['guilsinglright', '›'],
  ['flqq', '«'],
  ['frqq', '»'],
  ['ldots', '…'],
  ['dots', '…'],
  ['textellipsis', '…'],
  ['textasciitilde', '~'],
  ['textasciicircum', '^'],
  ['textasciigrave', '`'],
  ['textbackslash', '\\'],
  ['textbar', '|'],
  ['textless', '<'],
  ['textgreater', '>'],
  ['textbraceleft', '{'],
  ['textbraceright', '}'],
  ['lbrace', '{'],
  ['rbrace', '}'],
  ['textunderscore', '_'],
  ['textdollar', '$'],
  ['textbullet', '•'],
  ['textperiodcentered', '·'],
  ['textdegree', '°'],
  ['degree', '°'],
  ['textregistered', '®'],
  ['textcopyright', '©'],
  ['copyright', '©'],
  ['texttrademark', '™'],
  ['texteuro', '€'],
  ['euro', '€'],
  ['pounds', '£'],
  ['textsterling', '£'],
  ['textyen', '¥'],
  ['textcent', '¢'],
  ['S', '§'],
  ['textsection', '§'],
  ['P', '¶'],
  ['dag', '†'],
  ['ddag', '‡'],
  ['textordfeminine', 'ª'],
  ['textordmasculine', 'º'],
  ['textonehalf', '½'],
  ['textonequarter', '¼'],
  ['textthreequarters', '¾'],
  ['textmu', 'µ'],
  ['micro', 'µ'],
  ['textonesuperior', '¹'],
  ['texttwosuperior', '²'],
  ['textthreesuperior', '³'],
  ['textexclamdown', '¡'],
  ['textquestiondown', '¿'],
  ['textminus', '−'],
  ['textpm', '±'],
  ['texttimes', '×'],
  ['textparagraph', '¶'],
  ['textlangle', '⟨'],
  ['textrangle', '⟩'],
  ['textprime', '′'],
  ['textnumero', '№'],
  ['textperthousand', '‰'],
  ['textcelsius', '℃'],
  ['textohm', 'Ω'],
  ['textcurrency', '¤'],
  ['textlnot', '¬'],
  ['textdiv', '÷'],
  ['textdagger', '†'],
  ['textdaggerdbl', '‡'],
  ['textnonbreakinghyphen', '\u2011'],
  ['guillemetleft', '«'],
  ['guillemetright', '»'],
  ['slash', '/'],
  ['ij', 'ij'],
  ['IJ', 'IJ'],
  ['endash', '–'],
  ['emdash', '—'],
  ['Dash', '—'],
  ['dash', '—'],
  ['hyphen', '-'],
  ['bibrangedash', '–'],
  ['bibrangessep', ', '],
  ['adddot', '.'],
  ['addcomma', ','],
  ['addcolon', ':'],
  ['addsemicolon', ';'],
  ['addspace', ' '],
  ['nobreakspace', '\u00a0'],
  ['space', ' '],
  ['quad', ' '],
  ['qquad', ' '],
  ['thinspace', ' '],
  ['newline', ' '],
  ['BIP', 'in press'],
  ['linebreak', ' '],
  ['TeX', 'TeX'],
  ['LaTeX', 'LaTeX'],
  ['LaTeXe', 'LaTeX2e'],
  ['BibTeX', 'BibTeX'],
  ['BibLaTeX', 'BibLaTeX'],
  ['XeTeX', 'XeTeX'],
  ['XeLaTeX', 'XeLaTeX'],
  ['LuaTeX', 'LuaTeX'],
];

const greekNames =
  'alphaα betaβ gammaγ deltaδ epsilonϵ varepsilonε zetaζ etaη thetaθ varthetaϑ iotaι kappaκ lambdaλ muμ nuν xiξ piπ ' +
  'rhoρ varrhoϱ sigmaσ varsigmaς tauτ upsilonυ phiϕ varphiφ chiχ psiψ omegaω GammaΓ DeltaΔ ThetaΘ LambdaΛ XiΞ PiΠ ' +
  'SigmaΣ UpsilonΥ PhiΦ PsiΨ OmegaΩ';

const mathNames =
  'leq≤ le≤ geq≥ ge≥ ll≪ gg≫ neq≠ ne≠ approx≈ simeq≃ cong≅ equiv≡ sim∼ propto∝ times× div÷ pm± mp∓ cdot⋅ ast∗ star⋆ ' +
  'circ∘ bullet∙ oplus⊕ otimes⊗ odot⊙ rightarrow→ to→ longrightarrow→ leftarrow← leftrightarrow↔ uparrow↑ downarrow↓ ' +
  'Rightarrow⇒ Leftarrow⇐ Leftrightarrow⇔ iff⇔ mapsto↦ infty∞ partial∂ nabla∇ sum∑ prod∏ int∫ in∈ notin∉ subset⊂ ' +
  'subseteq⊆ supset⊃ supseteq⊇ cup∪ cap∩ emptyset∅ varnothing∅ forall∀ exists∃ neg¬ lnot¬ wedge∧ land∧ vee∨ lor∨ ' +
  'perp⊥ bot⊥ parallel∥ langle⟨ rangle⟩ lceil⌈ rceil⌉ lfloor⌊ rfloor⌋ ellℓ hbarℏ sqrt√ surd√ prime′ alephℵ dagger† ' +
  'lVert‖ rVert‖ Vert‖ vert| lvert| rvert| mid| nmid∤ gets← implies⇒ leadsto⇝ hookrightarrow↪ longleftarrow⟵ ' +
  'longleftrightarrow⟷ updownarrow↕ nearrow↗ searrow↘ asymp≍ doteq≐ prec≺ succ≻ preceq⪯ succeq⪰ lesssim≲ gtrsim≳ ' +
  'leqslant⩽ geqslant⩾ nsubseteq⊈ subsetneq⊊ sqsubseteq⊑ ominus⊖ ltimes⋉ rtimes⋊ wr≀ vdash⊢ models⊨ top⊤ diamond⋄ ' +
  'Box□ square□ blacksquare■ bigstar★ Reℜ Imℑ wp℘ imathı jmathȷ flat♭ sharp♯ natural♮ oint∮ coprod∐ bigcup⋃ bigcap⋂ ' +
  'bigoplus⨁ bigotimes⨂ varpiϖ colon: cdots⋯ vdots⋮ minus− setminus∖ backslash\\ triangle△ angle∠ checkmark✓';

/** `alphaα betaβ` as pairs: the name is what ASCII letters there are, the rest is what it prints. */
function namedPairs(list: string): (readonly [string, string])[] {
  return list.split(' ').map((item): readonly [string, string] => {
    const name = /^[A-Za-z]+/.exec(item)?.[0] ?? '';
    return [name, item.slice(name.length)];
  });
}

/**
 * Accents of mathematics and of single languages, as in `latexAccents`; they are read and never written. Source:
 * "LaTeX2e unofficial reference manual", sections 16.5 and 23.5 (https://latexref.xyz/).
 */
export const latexRareAccents: readonly (readonly [command: string, mark: string, alone: string])[] = [
  ['grave', '\u0300', '`'],
  ['acute', '\u0301', '´'],
  ['hat', '\u0302', '^'],
  ['widehat', '\u0302', '^'],
  ['tilde', '\u0303', '~'],
  ['widetilde', '\u0303', '~'],
  ['bar', '\u0304', '¯'],
  ['breve', '\u0306', '˘'],
  ['dot', '\u0307', '˙'],
  ['ddot', '\u0308', '¨'],
  ['h', '\u0309', ''],
  ['check', '\u030c', 'ˇ'],
  ['U', '\u030d', ''],
  ['G', '\u030f', ''],
  ['f', '\u0311', ''],
  ['textcommabelow', '\u0326', ','],
  ['textogonekcentered', '\u0328', '˛'],
  ['newtie', '\u0361', '⁀'],
  ['vec', '\u20d7', '→'],
  ['polhk', '\u0328', '˛'],
  ['udot', '\u0323', ''],
  ['soft', '\u030c', 'ˇ'],
  ['cftil', '\u0302\u0303', ''],
  ['cfgrv', '\u0302\u0300', ''],
  ['cfac', '\u0302\u0301', ''],
];

const oldBlackboard = new Map(
  [...'CℂHℍNℕPℙQℚRℝZℤ'.matchAll(/(.)(.)/gu)].map(([, letter = '', sign = '']) => [letter, sign]),
);

/** Letters and digits with two strokes, for `\\mathbb`: `ℝ`; others stay as they are. */
export function blackboardText(text: string): string {
  return text.replace(
    /[A-Za-z0-9]/g,
    (letter) => oldBlackboard.get(letter) ?? String.fromCodePoint(blackboardCode(letter)),
  );
}

/** Unicode's block of mathematical letters begins anew for capitals, small letters and digits. */
function blackboardCode(letter: string): number {
  const code = letter.charCodeAt(0);
  return code < 58 ? 0x1d7d8 + code - 48 : code < 91 ? 0x1d538 + code - 65 : 0x1d552 + code - 97;
}

/** Greek letters that stand upright (upgreek), and capitals that slant (amsmath): `\\upmu`, `\\Upomega`, `\\varGamma`. */
const otherGreek = namedPairs(greekNames).flatMap(([name, letter]): (readonly [string, string])[] => {
  const isCapital = /^[A-Z]/.test(name);
  const upright = `${isCapital ? 'Up' : 'up'}${name.toLowerCase()}`;
  return isCapital
    ? [
        [upright, letter],
        [`var${name}`, letter],
      ]
    : [[upright, letter]];
});

/** Units of siunitx and their prefixes: \\SI{10}{\\nano\\metre}. */
const unitNames =
  'pico|p nano|n milli|m centi|c deci|d hecto|h kilo|k mega|M giga|G tera|T femto|f metre|m meter|m gram|g kilogram|kg ' +
  'second|s ampere|A kelvin|K mole|mol hertz|Hz newton|N pascal|Pa joule|J watt|W volt|V ohm|Ω tesla|T farad|F ' +
  'degreeCelsius|°C celsius|°C percent|% electronvolt|eV litre|L liter|L hour|h minute|min day|d per|/ squared|² ' +
  'cubed|³ decibel|dB angstrom|Å dalton|Da byte|B';

/** What they print, by their names. */
export const latexUnits = unitNames.split(' ').map((item): readonly [string, string] => {
  const [name = '', sign = ''] = item.split('|');
  return [name, sign];
});

/** Letters of MathSciNet's and zbMATH's: signs of Cyrillic in Latin letters, the Vietnamese and Croatian d. */
const reviewersLetters: readonly (readonly [string, string])[] = [
  ['cprime', '′'],
  ['cdprime', '″'],
  ['Dbar', 'Đ'],
  ['dbar', 'đ'],
  ['lasp', '‘'],
  ['rasp', '’'],
];

/** Names of functions, which print as themselves. */
const operators = 'log ln exp sin cos tan min max sup inf lim arg det dim ker gcd Pr mod bmod'.split(' ');

/** What a command without arguments prints, by its name without the backslash. */
export const latexSymbols: ReadonlyMap<string, string> = new Map([
  ...namedPairs(greekNames),
  ...namedPairs(greekNames).map(([name, letter]): readonly [string, string] => [`text${name}`, letter]),
  ...namedPairs(mathNames),
  ...operators.map((name): readonly [string, string] => [name, name]),
  ...otherGreek,
  ...latexUnits,
  ...reviewersLetters,
  ...textSymbols,
  ...latexLetters,
]);
