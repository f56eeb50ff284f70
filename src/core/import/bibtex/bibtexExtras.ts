import { bibtexTypeOf, papershelfFields } from '../../model/bibtexMapping';
import type { CslItem } from '../../model/cslItem';
import { normaliseArxiv } from '../../model/paper';
import type { RecordExtras } from '../../model/record';
import type { BibtexFields } from './bibtexFields';
import { splitAtCharacters, splitBibtexList } from './bibtexNames';
import { latexToText } from '../latex/latexText';

type ExtrasDraft = { -readonly [K in keyof RecordExtras]: RecordExtras[K] };

/** A field that may say in its own words that the work is on arXiv is short. */
const longestMention = 200;

function mentionedArxiv(text: string | undefined): string | undefined {
  return text !== undefined && text.length <= longestMention && /arxiv/i.test(text)
    ? normaliseArxiv(text)
    : undefined;
}

/** The arXiv id of an entry: from `eprint`, or from where else people put it. */
export function arxivOfFields(fields: BibtexFields): string | undefined {
  const eprint = fields.text('eprint', 'verbatim');
  const archive = fields.text('eprinttype')?.toLowerCase();
  if (
    archive === 'arxiv' ||
    (archive === undefined && /^(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?$/i.test(eprint ?? ''))
  ) {
    const id = normaliseArxiv(eprint);
    if (id !== undefined) {
      return id;
    }
  }
  const named = fields.text('arxiv', 'verbatim');
  return (
    (named === undefined ? undefined : normaliseArxiv(named)) ??
    ['journal', 'howpublished', 'number', 'note', 'url', 'doi']
      .map((name) => mentionedArxiv(fields.text(name, 'verbatim')))
      .find((id) => id !== undefined) ??
    arxivOfCorr(fields)
  );
}

/** DBLP's older entries: the journal CoRR, with `abs/1502.03167` as its volume. */
function arxivOfCorr(fields: BibtexFields): string | undefined {
  const volume = fields.text('volume') ?? '';
  return fields.text('journal') === 'CoRR' && volume.startsWith('abs/')
    ? normaliseArxiv(volume.slice('abs/'.length))
    : undefined;
}

function texts(parts: readonly string[]): readonly string[] | undefined {
  const all = parts.map((part) => latexToText(part, 'plain')).filter((text) => text !== '');
  return all.length > 0 ? all : undefined;
}

/** `{One} and {Two}` is a list of two; otherwise semicolons part the texts. */
function listOf(raw: string | undefined): readonly string[] | undefined {
  if (raw === undefined) {
    return undefined;
  }
  const parts = splitBibtexList(raw);
  const isList = parts.every((part) => part.startsWith('{') && part.endsWith('}'));
  return texts(isList ? parts : splitAtCharacters(raw, ';'));
}

function wordsOf(raw: string | undefined, separators: string): readonly string[] | undefined {
  return raw === undefined ? undefined : texts(splitAtCharacters(raw, separators));
}

/** What an entry says beyond CSL's variables. `item` is what was made of the entry's facts. */
export function bibtexExtras(
  entryType: string,
  fields: BibtexFields,
  item: CslItem,
  arxiv: string | undefined,
): RecordExtras {
  const extras: ExtrasDraft = {
    arxiv,
    code: fields.text(papershelfFields.code, 'verbatim') ?? fields.text('github', 'verbatim'),
    venueShort: fields.text(papershelfFields.venueShort),
    techniques: wordsOf(fields.raw(papershelfFields.techniques), ',;'),
    keywords: wordsOf(fields.raw('keywords'), ',;'),
    tldr: fields.text(papershelfFields.tldr),
    keyResults: listOf(fields.raw(papershelfFields.keyResults)),
    altTitles: listOf(fields.raw(papershelfFields.altTitles)),
    entryType: bibtexTypeOf(item) === entryType ? undefined : entryType,
    aliases: wordsOf(fields.raw('ids'), ','),
  };
  const known = Object.entries<unknown>(extras).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known);
}
