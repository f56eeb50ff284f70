import { latexUnits } from './latexTextSymbols';

/** Units and prefixes; the rarer ones are other commands outside of quantities, as `\\bar` is an accent. */
const unitSigns: ReadonlyMap<string, string> = new Map([
  ...latexUnits,
  ...(
    'bar|bar tonne|t becquerel|Bq radian|rad coulomb|C henry|H siemens|S weber|Wb lumen|lm lux|lx candela|cd gray|Gy ' +
    'sievert|Sv degree|° atto|a deca|da peta|P exa|E micro|μ'
  )
    .split(' ')
    .map((item) => item.split('|'))
    .map(([name = '', sign = '']): readonly [string, string] => [name, sign]),
]);

const prefixes: ReadonlySet<string> = new Set(
  'atto femto pico nano micro milli centi deci deca hecto kilo mega giga tera peta exa'.split(' '),
);

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function inScript(digits: string): string {
  return digits.replace(/\d/g, (digit) => raised.charAt(Number(digit))).replace('-', '⁻');
}

/** Powers before and behind a unit; `per` asks for a stroke before the next one. */
const powersBefore = new Map([
  ['square', '²'],
  ['cubic', '³'],
]);
const powersBehind = new Map([
  ['squared', '²'],
  ['cubed', '³'],
]);

const command = /\\([A-Za-z]+)\s*(?:\{([^{}]*)\})?/g;

/** `\\kilo\\gram\\per\\cubic\\metre` as `kg/m³`; units in signs as they stand; `undefined` where a word is not known or both stand. */
function unitsOf(latex: string): string | undefined {
  if (!latex.includes('\\')) {
    return latex.replace(/\^\{?(-?\d)\}?/g, (_, power: string) => inScript(power)).replace(/[.~]/g, ' ');
  }
  if (latex.replace(command, '').trim() !== '') {
    return undefined;
  }
  let [text, gap, power] = ['', '', ''];
  for (const [, name = '', argument = ''] of latex.matchAll(command)) {
    const behind = powersBehind.get(name) ?? (name === 'tothe' ? inScript(argument) : undefined);
    const sign = unitSigns.get(name);
    if (behind !== undefined) {
      text += behind;
    } else if (powersBefore.has(name)) {
      power = powersBefore.get(name) ?? '';
    } else if (name === 'per') {
      gap = '/';
    } else if (sign === undefined) {
      return undefined;
    } else {
      const isPrefix = prefixes.has(name);
      text += `${gap}${sign}${isPrefix ? '' : power}`;
      gap = isPrefix ? '' : ' ';
      power = isPrefix ? power : '';
    }
  }
  return text;
}

/** `1e5` as siunitx sets it. */
function numberOf(text: string): string {
  const [, figure = '', exponent] = /^\s*([-+\d.,]*)[eE]([-+]?\d{1,4})\s*$/.exec(text) ?? [];
  const power = exponent === undefined ? '' : `10${inScript(exponent.replace('+', ''))}`;
  return power === '' ? text.trim() : figure === '' ? power : `${figure} × ${power}`;
}

const argument = '\\s*\\{((?:[^{}]|\\{[^{}]{0,40}\\}){0,120})\\}';
const options = '\\*?(?:\\[[^\\[\\]]{0,120}\\])?';

const quantity = new RegExp(
  `\\\\(?:SI|qty)${options}${argument}(?:\\[([^\\[\\]]{0,20})\\])?${argument}`,
  'g',
);
const quantities = new RegExp(`\\\\(?:SIrange|qtyrange)${options}${argument}${argument}${argument}`, 'g');
const numbers = new RegExp(`\\\\numrange${options}${argument}${argument}`, 'g');
const number = new RegExp(`\\\\num${options}${argument}`, 'g');
const unit = new RegExp(`\\\\(?:si|unit)${options}${argument}`, 'g');
/** The package units has the number in brackets, where siunitx has options. */
const unitWithNumber = new RegExp(`\\\\unit\\[([-+]?[\\d.,]{1,20})\\]${argument}`, 'g');
const angle = new RegExp(`\\\\ang${options}\\s*\\{([\\d.,+-]{1,20})\\}`, 'g');

/** Units that people make commands of, with a number before them: `13\\TeV`, `10\\nm`. */
const ownUnit =
  /(\d)(?:\\[,;:! ]|~|\s)?\\(nm|um|mm|cm|km|kg|mg|ms|ns|fs|ps|Hz|kHz|MHz|GHz|THz|eV|keV|MeV|GeV|TeV|mK)(?![A-Za-z])(?:\{\}|(\s))?/g;

/** A unit behind its number; a blank that cannot be broken stands between them, but not before a degree's sign. */
function withUnit(figure: string, units: string): string {
  return units === '' || /^[°′″%]$/.test(units) ? `${figure}${units}` : `${figure}~${units}`;
}

/** The text with siunitx's quantities, numbers and units in signs: `10~nm` for `\\SI{10}{\\nano\\metre}`. */
export function withUnitsRead(text: string): string {
  if (!text.includes('\\') || !/\\(?:SI|si|qty|num|unit|ang|[kmnufpMGT]?(?:eV|Hz|m|g|s|K))/.test(text)) {
    return text;
  }
  return text
    .replace(quantity, (all, figure: string, sign: string | undefined, units: string) => {
      const read = unitsOf(units);
      return read === undefined ? all : `${sign ?? ''}${withUnit(numberOf(figure), read)}`;
    })
    .replace(unitWithNumber, (all, figure: string, units: string) => {
      const read = unitsOf(units);
      return read === undefined ? all : withUnit(figure, read);
    })
    .replace(quantities, (all, from: string, to: string, units: string) => {
      const read = unitsOf(units);
      return read === undefined ? all : withUnit(`${numberOf(from)}--${numberOf(to)}`, read);
    })
    .replace(numbers, (_, from: string, to: string) => `${numberOf(from)}--${numberOf(to)}`)
    .replace(number, (_, figure: string) => numberOf(figure))
    .replace(unit, (all, units: string) => unitsOf(units) ?? all)
    .replace(angle, '$1°')
    .replace(
      ownUnit,
      (_, digit: string, name: string, blank: string | undefined) =>
        `${digit}~${name === 'um' ? 'µm' : name}${blank ?? ''}`,
    );
}
