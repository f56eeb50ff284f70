/** A number that a sentence reports; every part stands in the sentence as it is here. */
export interface ReportedNumber {
  /** With its sign, its range and its unit: `45%`, `1.9-38.8x`, `p < 0.001`, `BLEU of 28.4`. */
  readonly text: string;
  /** `%`, `x`, `GB`, `BLEU`; as it stands. */
  readonly unit: string;
  /** Under what conditions: `on ImageNet with 320KB memory`; empty where the clause says nothing after the number. */
  readonly setting: string;
  /** The clause that the number stands in. */
  readonly clause: string;
}

/** Units behind a number, the longer before the shorter that it begins with. */
const units = [
  'percentage points?',
  'percent(?:age)?',
  'points?',
  '%',
  'pp',
  '×',
  'x',
  'times',
  '-?fold',
  'orders? of magnitude',
  'k?hours?',
  'hrs?',
  'h',
  'minutes?',
  'min',
  'seconds?',
  'ms',
  'µs',
  'μs',
  'ns',
  's',
  'days?',
  'weeks?',
  'months?',
  'years?',
  '[KMGT]i?B',
  'kB',
  'bytes?',
  'bits?',
  'bpw',
  '[GMT]?FLOPs',
  '[GMT]?FLOPS',
  'TOPS',
  'FPS',
  'fps',
  'tokens?/s(?:ec)?',
  'tokens? per second',
  'tokens',
  'dB',
  'mAP',
  'BLEU',
  'ROUGE',
  'perplexity',
  '[km]?W',
  '[mk]?J',
  'kWh',
  'mg(?:/[dk][lLg])?',
  '[kµμ]?g',
  'mmol/[lL]',
  'mm ?Hg',
  'mm',
  'cm',
  'km',
  'kcal',
  'MPa',
  '°C',
  '[kMG]Hz',
  'million',
  'billion',
  'USD',
  'euros?',
  'dollars?',
  '[kMGT]?eV',
  '[mk]?V',
  'ppm',
  '[nµμ]m',
  'Prozent(?:punkten?)?',
  'Punkten?',
  'Sekunden',
  'Minuten',
  'Stunden',
  'Tagen?',
  'Wochen',
  'Monaten?',
  'Jahren?',
  'secondes?',
  'heures?',
  'jours?',
  'semaines?',
  'mois',
  'ans',
  'puntos?',
  'horas?',
  'semanas?',
  'meses',
].join('|');

/** What a number is compared by, behind it. */
const comparison =
  '(?: (?:more|less|fewer|faster|slower|higher|lower|larger|smaller|greater|better|worse|cheaper|longer|shorter|as (?:many|much|few) \\p{L}+|as \\p{L}+)(?!\\p{L}))?';

const number = '\\d+(?:[.,]\\d+)*';
/** Letters of scripts that put no space between words. */
const noSpaces = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]';
/** A range may have its unit at both ends: `11.6%-51.0%`. */
const range = `(?:(?<=between )${number} and (?=\\d))?${number}(?:\\s?[%x×]?\\s?(?:[-–~]|to)\\s?${number}(?=\\s?(?:${units})))?`;
const withUnit = new RegExp(
  `(?<!(?!${noSpaces})[\\p{L}\\p{N}.])(?:[<>≤≥~≈±]\\s?|[$€£]\\s?)?(?:(?<![^\\s(])[+−-])?${range}(?:\\s?|\\\\)(${units})(?!(?!${noSpaces})[\\p{L}\\p{N}])${comparison}`,
  'gu',
);

/** Measures that stand before their number. */
const measures = [
  'accuracy',
  'BLEU',
  'ROUGE(?:-[L12])?',
  'F1',
  'AUC',
  'AUROC',
  'mAP',
  'perplexity',
  'PSNR',
  'SSIM',
  'FID',
  'WER',
  'RMSE',
  'MAE',
  'R2',
  'hazard ratio',
  'odds ratio',
  'risk ratio',
  'relative risk',
  'mean difference',
  'HR',
  'OR',
  'RR',
  'aOR',
  'aHR',
  'SMD',
  'n',
  'N',
  'p',
  'P',
  'r',
  'β',
  'κ',
  'IQR',
  'speedup',
].join('|');

const withMeasure = new RegExp(
  `(?<![\\p{L}\\p{N}])(${measures})(?: score)?(?:\\s?[=<>≤≥:,]\\s?| of | was | is | )[+−-]?(?:${number}|\\.\\d+)(?:\\\\?%)?(?![\\p{L}\\p{N}]|[.,]\\d)`,
  'gu',
);

/** Where a clause ends: a comma between digits and a full stop in a number are none. */
const clauseBreak = /[;()]|[:,](?=\s)|[.?!](?=\s|$)|\s(?:while|whereas|but|although|which)\s/g;

const settingWord =
  /^(?:on|in|for|at|under|over|across|with|within|without|compared|relative|than|versus|vs\.?|from|against|when|using)$/i;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly unit: string;
}

function findAll(sentence: string): readonly Found[] {
  const found = [withUnit, withMeasure].flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      unit: match[1] ?? '',
    })),
  );
  const ordered = found
    .filter(({ start, end }) => !isConfidence(sentence, start, end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return ordered.filter(({ start }, i) => i === 0 || start >= (ordered[i - 1]?.end ?? 0));
}

/** Whether a number says how sure another one is: `95% confidence interval`, `IC 95 %`. */
function isConfidence(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, start - 12), start);
  const after = sentence.slice(end, end + 24);
  return (
    /(?:^|[^\p{L}])(?:CI|IC|KI)[\s,:(]{0,3}$/u.test(before) ||
    /^[\s-]?(?:CI|CrI|KI|IC)(?!\p{L})|^[\s-]?(?:confidence|credible|prediction|Konfidenz)/iu.test(after)
  );
}

/** What follows the number in its clause, from the first word that tells a condition on. */
function settingAfter(rest: string): string {
  const words = rest.split(' ');
  const first = words.findIndex((word) => settingWord.test(word));
  return first < 0 ? '' : words.slice(first).join(' ').trim();
}

/** Of what stands between two numbers of one clause, what belongs to the first: all before the last `and`. */
function beforeNext(between: string): string {
  return between.slice(0, Math.max(0, between.lastIndexOf(' and ')));
}

/** The numbers with a unit or a measure that `sentence` (white space collapsed) reports, in its order. */
export function reportedNumbers(sentence: string): readonly ReportedNumber[] {
  const found = findAll(sentence);
  if (found.length === 0) {
    return [];
  }
  const breaks = [...sentence.matchAll(clauseBreak)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start }) => !found.some((each) => each.start < start && start < each.end));
  return found.map(({ start, end, unit }) => {
    const next = found.find((each) => each.start >= end)?.start ?? sentence.length;
    const from = breaks.findLast((each) => each.end <= start)?.end ?? 0;
    const to = breaks.find((each) => each.start >= end)?.start ?? sentence.length;
    return {
      text: sentence.slice(start, end).trim(),
      unit: unit.replace(/^-/, ''),
      setting: settingAfter(next < to ? beforeNext(sentence.slice(end, next)) : sentence.slice(end, to)),
      clause: sentence.slice(from, to).trim(),
    };
  });
}
