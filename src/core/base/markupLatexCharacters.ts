const greek: readonly (readonly [string, string])[] = [
  ['α', 'alpha'],
  ['β', 'beta'],
  ['γ', 'gamma'],
  ['δ', 'delta'],
  ['ε', 'varepsilon'],
  ['ϵ', 'epsilon'],
  ['ζ', 'zeta'],
  ['η', 'eta'],
  ['θ', 'theta'],
  ['ϑ', 'vartheta'],
  ['ι', 'iota'],
  ['κ', 'kappa'],
  ['λ', 'lambda'],
  ['μ', 'mu'],
  ['µ', 'mu'],
  ['ν', 'nu'],
  ['ξ', 'xi'],
  ['π', 'pi'],
  ['ρ', 'rho'],
  ['ϱ', 'varrho'],
  ['σ', 'sigma'],
  ['ς', 'varsigma'],
  ['τ', 'tau'],
  ['υ', 'upsilon'],
  ['φ', 'varphi'],
  ['ϕ', 'phi'],
  ['χ', 'chi'],
  ['ψ', 'psi'],
  ['ω', 'omega'],
  ['Γ', 'Gamma'],
  ['Δ', 'Delta'],
  ['∆', 'Delta'],
  ['Θ', 'Theta'],
  ['Λ', 'Lambda'],
  ['Ξ', 'Xi'],
  ['Π', 'Pi'],
  ['Σ', 'Sigma'],
  ['Υ', 'Upsilon'],
  ['Φ', 'Phi'],
  ['Ψ', 'Psi'],
  ['Ω', 'Omega'],
];

const symbols: readonly (readonly [string, string])[] = [
  ['≤', 'leq'],
  ['≥', 'geq'],
  ['≪', 'll'],
  ['≫', 'gg'],
  ['≠', 'neq'],
  ['≈', 'approx'],
  ['≃', 'simeq'],
  ['≅', 'cong'],
  ['≡', 'equiv'],
  ['∼', 'sim'],
  ['∝', 'propto'],
  ['×', 'times'],
  ['÷', 'div'],
  ['±', 'pm'],
  ['∓', 'mp'],
  ['·', 'cdot'],
  ['⋅', 'cdot'],
  ['∗', 'ast'],
  ['⋆', 'star'],
  ['★', 'star'],
  ['∘', 'circ'],
  ['⊕', 'oplus'],
  ['⊗', 'otimes'],
  ['⊙', 'odot'],
  ['→', 'rightarrow'],
  ['←', 'leftarrow'],
  ['↔', 'leftrightarrow'],
  ['↑', 'uparrow'],
  ['↓', 'downarrow'],
  ['⇒', 'Rightarrow'],
  ['⇐', 'Leftarrow'],
  ['⇔', 'Leftrightarrow'],
  ['↦', 'mapsto'],
  ['∞', 'infty'],
  ['∂', 'partial'],
  ['∇', 'nabla'],
  ['∑', 'sum'],
  ['∏', 'prod'],
  ['∫', 'int'],
  ['∈', 'in'],
  ['∉', 'notin'],
  ['⊂', 'subset'],
  ['⊆', 'subseteq'],
  ['⊃', 'supset'],
  ['⊇', 'supseteq'],
  ['∪', 'cup'],
  ['∩', 'cap'],
  ['∅', 'emptyset'],
  ['∀', 'forall'],
  ['∃', 'exists'],
  ['¬', 'neg'],
  ['∧', 'wedge'],
  ['∨', 'vee'],
  ['⊥', 'perp'],
  ['∥', 'parallel'],
  ['‖', 'parallel'],
  ['⟨', 'langle'],
  ['⟩', 'rangle'],
  ['⌈', 'lceil'],
  ['⌉', 'rceil'],
  ['⌊', 'lfloor'],
  ['⌋', 'rfloor'],
  ['ℓ', 'ell'],
  ['√', 'surd'],
  ['′', 'prime'],
  ['ℵ', 'aleph'],
];

/** What is neither a command of mathematics nor a script. Letters of blackboard style need no package as bold. */
const others: readonly (readonly [string, string])[] = [
  ['−', '\\ensuremath{-}'],
  ['°', '\\ensuremath{^\\circ}'],
  ['ℝ', '\\ensuremath{\\mathbf{R}}'],
  ['ℕ', '\\ensuremath{\\mathbf{N}}'],
  ['ℤ', '\\ensuremath{\\mathbf{Z}}'],
  ['ℚ', '\\ensuremath{\\mathbf{Q}}'],
  ['ℂ', '\\ensuremath{\\mathbf{C}}'],
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '--'],
  ['―', '---'],
  ['\u00a0', '~'],
  ['\u2009', '\\,'],
  ['\u200a', '\\,'],
  ['\u202f', '\\,'],
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
];

/** Capital Greek letters that look like Latin ones have no command. */
const greekLikeLatin = 'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOοoΡPΤTΧX';

/** Combining accents and LaTeX's commands for them. */
const accents = new Map([
  ['\u0300', '`'],
  ['\u0301', "'"],
  ['\u0302', '^'],
  ['\u0303', '~'],
  ['\u0304', '='],
  ['\u0306', 'u'],
  ['\u0307', '.'],
  ['\u0308', '"'],
  ['\u030a', 'r'],
  ['\u030b', 'H'],
  ['\u030c', 'v'],
  ['\u0323', 'd'],
  ['\u0327', 'c'],
  ['\u0328', 'k'],
  ['\u0331', 'b'],
]);

function pairs(text: string): (readonly [string, string])[] {
  const result: (readonly [string, string])[] = [];
  for (let at = 0; at + 1 < text.length; at += 2) {
    result.push([text.charAt(at), text.charAt(at + 1)]);
  }
  return result;
}

const table = new Map<string, string>([
  ...[...greek, ...symbols].map(([character, name]): readonly [string, string] => [
    character,
    `\\ensuremath{\\${name}}`,
  ]),
  ...others,
  ...pairs(greekLikeLatin),
  ...pairs('⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻-⁼=⁽(⁾)ⁿnⁱi').map(([script, plain]): readonly [string, string] => [
    script,
    `\\textsuperscript{${plain}}`,
  ]),
  ...pairs('₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₊+₋-₌=₍(₎)ₙnᵢi').map(([script, plain]): readonly [string, string] => [
    script,
    `\\textsubscript{${plain}}`,
  ]),
]);

const invisible = /^(?:[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f])$/;

/** Letters with accents that pdflatex's UTF-8 input has of its own: Latin-1, Latin Extended-A and a few more. */
const knownToLatex = /^[\u00c0-\u017f\u01cd-\u01d4\u01e6-\u01e9\u01f0\u0218-\u021b]$/;

/** A letter with accents written with accent commands: `ễ` becomes `\~{\^{e}}`. */
function findAccented(character: string): string | undefined {
  const [base, ...marks] = character.normalize('NFD');
  if (base === undefined || marks.length === 0 || !/^[A-Za-z]$/.test(base)) {
    return undefined;
  }
  let result = (base === 'i' || base === 'j') && marks[0] !== '\u0323' ? `\\${base}` : base;
  for (const mark of marks) {
    const command = accents.get(mark);
    if (command === undefined) {
      return undefined;
    }
    result = `\\${command}{${result}}`;
  }
  return result;
}

/**
 * What pdflatex with UTF-8 input takes in place of `character` (one code point): a command, an empty text for what is
 * not seen; `undefined` where the character stays as it is, known to LaTeX or not.
 */
export function findLatexCharacter(character: string): string | undefined {
  if (character < '\u00a0') {
    return undefined;
  }
  const known = table.get(character);
  if (known !== undefined) {
    return known;
  }
  if (invisible.test(character)) {
    return '';
  }
  if (/^[\u{1d400}-\u{1d7ff}]$/u.test(character)) {
    const plain = character.normalize('NFKC');
    return table.get(plain) ?? plain;
  }
  return knownToLatex.test(character) ? undefined : findAccented(character);
}
