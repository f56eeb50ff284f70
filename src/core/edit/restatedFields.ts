import { isUnclearBibtexDate } from '../import/bibtex/bibtexDates';
import { bibtexFacts } from '../import/bibtex/bibtexFacts';
import { BibtexFields } from '../import/bibtex/bibtexFields';
import { latexToVerbatim } from '../import/latex/latexText';
import { bibtexFieldRules } from '../model/bibtexMapping';
import type { OwnField, RestatedFact } from '../model/ownField';
import type { Paper } from '../model/paper';

type Facts = Pick<Paper, 'item' | 'extras'>;

/** In which fields a fact may stand, and which of those say it in words that are worth keeping. */
interface Restating {
  readonly fact: RestatedFact;
  readonly fields: readonly string[];
  readonly isKept: (name: string, fields: BibtexFields, facts: Facts) => boolean;
}

/** An end that is open, places that are not known, a time, a doubt: of EDTF what CSL's dates do not have. */
const beyondCsl = /[?%XuT]|\/(?:\.\.|open|unknown)?$|^(?:\.\.)?\/|-(?:3[3-6]|4[01])$/;

function isBeyondCsl(name: string, fields: BibtexFields): boolean {
  const date = latexToVerbatim(fields.raw(name) ?? '');
  return (
    /^(?:[\d~?%XuT:Z+/.-]|open$|unknown$)+$/.test(date) &&
    (beyondCsl.test(date) || isUnclearBibtexDate('date', date))
  );
}

function dateIn(field: string, fact: RestatedFact): Restating {
  return { fact, fields: [field], isKept: isBeyondCsl };
}

/** A localisation key such as `mathesis`, which is read as the words that it stands for. */
function keyIn(field: string, fact: 'genre' | 'status'): Restating {
  return {
    fact,
    fields: [field],
    isKept: (name, fields, { item }) => item[fact] !== undefined && fields.text(name) !== item[fact],
  };
}

function isOfPubmed(fields: BibtexFields): boolean {
  return fields.text('eprinttype')?.toLowerCase() === 'pubmed';
}

const restatings: readonly Restating[] = [
  {
    fact: 'publisher',
    fields: ['school', 'institution', 'organization', 'howpublished', 'publisher'],
    isKept: (name, fields, { item: { publisher } }) =>
      publisher !== undefined &&
      (name !== 'howpublished' || publisher.includes(fields.text(name) ?? publisher)),
  },
  { fact: 'language', fields: ['langid', 'hyphenation', 'language'], isKept: () => true },
  dateIn('date', 'issued'),
  {
    fact: 'issued',
    fields: ['year', 'month'],
    isKept: (_, fields) =>
      fields.raw('date') === undefined &&
      (isUnclearBibtexDate('year', fields.raw('year') ?? '') ||
        isUnclearBibtexDate('month', fields.raw('month') ?? '')),
  },
  dateIn('urldate', 'accessed'),
  dateIn('origdate', 'original-date'),
  dateIn('eventdate', 'event-date'),
  keyIn('type', 'genre'),
  keyIn('pubstate', 'status'),
  {
    fact: 'PMID',
    fields: ['eprint', 'eprinttype'],
    isKept: (_, fields, { item, extras }) =>
      isOfPubmed(fields) && extras.arxiv === undefined && item.PMID === fields.text('eprint', 'verbatim'),
  },
  {
    fact: 'number-of-pages',
    fields: ['pages'],
    isKept: (_, fields, { item }) => item.page === undefined && fields.raw('pagetotal') === undefined,
  },
  {
    fact: 'call-number',
    fields: ['library'],
    isKept: (_, fields, { item }) => fields.text('library') === item['call-number'],
  },
  {
    fact: 'director',
    fields: ['editor', 'editortype'],
    isKept: (_, fields, { item }) =>
      item.director !== undefined &&
      item.editor === undefined &&
      fields.text('editortype')?.toLowerCase() === 'director',
  },
  {
    fact: 'arxiv',
    fields: ['eprint'],
    isKept: (_, fields, { extras }) =>
      extras.arxiv !== undefined &&
      new RegExp(`^(?:arXiv:)?${extras.arxiv.replace(/\./g, '\\.')}v\\d{1,2}$`, 'i').test(
        fields.text('eprint', 'verbatim') ?? '',
      ),
  },
];

/** Rules for the fields that the facts are in. */
const rules = bibtexFieldRules.filter(({ variable }) =>
  ['genre', 'status', 'PMID', 'call-number', 'page', 'number-of-pages'].includes(variable),
);

/** `2001.01234v2` of `arXiv:2001.01234v2`: styles set the archive before it. */
function withoutArchive(name: string, text: string): string {
  return name === 'eprint' ? text.replace(/^arXiv:(?=[^\s{}]+$)/i, '') : text;
}

function factIn({ item, extras }: Facts, fact: RestatedFact): string | undefined {
  return JSON.stringify(fact === 'arxiv' ? extras.arxiv : item[fact]);
}

/**
 * What an entry says in words of its own of what is known of `paper`: who published it in `howpublished`, its language
 * as babel calls it, a date with an open end. `written`: the entry's fields in LaTeX by their names in lower case. A
 * fact is restated only if the entry's own fields say just what is known.
 */
export function restatedFields(
  entryType: string,
  written: ReadonlyMap<string, string>,
  paper: Facts,
): readonly OwnField[] {
  const fields = new BibtexFields(written);
  const kept = restatings.map(({ fact, fields: names, isKept }) => ({
    fact,
    names: names.filter((name) => fields.raw(name) !== undefined && isKept(name, fields, paper)),
  }));
  const read = kept.some(({ names }) => names.length > 0) ? bibtexFacts(entryType, fields, rules) : undefined;
  return kept.flatMap(({ fact, names }) =>
    read && factIn(read, fact) === factIn(paper, fact)
      ? names.flatMap((name) => {
          const text = written.get(name);
          return text === undefined ? [] : [{ name, text: withoutArchive(name, text), restates: fact }];
        })
      : [],
  );
}
