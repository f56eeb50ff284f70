/**
 * The accents of LaTeX text: the command's name, the combining mark it puts on the next letter, and what it shows
 * on an empty argument. Source: "LaTeX2e unofficial reference manual", section 23.5
 * (https://latexref.xyz/Accents.html).
 */
export const latexAccents: readonly (readonly [command: string, mark: string, alone: string])[] = [
  ['`', '\u0300', '`'],
  ["'", '\u0301', '´'],
  ['^', '\u0302', '^'],
  ['~', '\u0303', '~'],
  ['=', '\u0304', '¯'],
  ['u', '\u0306', '˘'],
  ['.', '\u0307', '˙'],
  ['"', '\u0308', '¨'],
  ['r', '\u030a', '˚'],
  ['H', '\u030b', '˝'],
  ['v', '\u030c', 'ˇ'],
  ['d', '\u0323', '.'],
  ['c', '\u0327', '¸'],
  ['k', '\u0328', '˛'],
  ['b', '\u0331', '_'],
  ['t', '\u0361', '⁀'],
];

/** Letters that LaTeX has commands for (https://latexref.xyz/Additional-Latin-letters.html). */
export const latexLetters: readonly (readonly [command: string, letter: string])[] = [
  ['ss', 'ß'],
  ['SS', 'ẞ'],
  ['o', 'ø'],
  ['O', 'Ø'],
  ['l', 'ł'],
  ['L', 'Ł'],
  ['aa', 'å'],
  ['AA', 'Å'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['dh', 'ð'],
  ['DH', 'Ð'],
  ['dj', 'đ'],
  ['DJ', 'Đ'],
  ['th', 'þ'],
  ['TH', 'Þ'],
  ['ng', 'ŋ'],
  ['NG', 'Ŋ'],
  ['i', 'ı'],
  ['j', 'ȷ'],
];
