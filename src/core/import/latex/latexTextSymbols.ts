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
  ['nobreakspace', '\u00a0'],
  ['space', ' '],
  ['quad', ' '],
  ['qquad', ' '],
  ['thinspace', ' '],
  ['newline', ' '],
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
  'lVert‖ rVert‖ Vert‖ vert| mid| colon: cdots⋯ vdots⋮ minus− setminus∖ backslash\\ triangle△ angle∠ checkmark✓';

/** `alphaα betaβ` as pairs: the name is what ASCII letters there are, the rest is what it prints. */
function namedPairs(list: string): (readonly [string, string])[] {
  return list.split(' ').map((item): readonly [string, string] => {
    const name = /^[A-Za-z]+/.exec(item)?.[0] ?? '';
    return [name, item.slice(name.length)];
  });
}

/** Names of functions, which print as themselves. */
const operators = 'log ln exp sin cos tan min max sup inf lim arg det dim ker gcd Pr mod bmod'.split(' ');

/** What a command without arguments prints, by its name without the backslash. */
export const latexSymbols: ReadonlyMap<string, string> = new Map([
  ...namedPairs(greekNames),
  ...namedPairs(greekNames).map(([name, letter]): readonly [string, string] => [`text${name}`, letter]),
  ...namedPairs(mathNames),
  ...operators.map((name): readonly [string, string] => [name, name]),
  ...textSymbols,
  ...latexLetters,
]);
