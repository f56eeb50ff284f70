import { ownText } from '../../base/ownText';
import { papershelfFields } from '../../model/bibtexMapping';
import { bibtexTypeOf } from '../../model/bibtexTypes';
import type { CslItem } from '../../model/cslItem';
import { normaliseArxiv } from '../../model/paper';
import type { RecordExtras, RecordTexts } from '../../model/record';
import type { BibtexFields } from './bibtexFields';
import { splitBibtexList } from './bibtexNames';
import { splitAtCharacters } from './bibtexOutside';
import { latexToText } from '../latex/latexText';

type ExtrasDraft = { -readonly [K in keyof RecordExtras]: RecordExtras[K] };

/** A field that may say in its own words that the work is on arXiv is short. */
const longestMention = 200;

function mentionedArxiv(fields: BibtexFields, name: string): string | undefined {
  const raw = fields.raw(name);
  if (raw === undefined || raw.length > longestMention || !/arxiv/i.test(raw)) {
    return undefined;
  }
  const text = fields.text(name, 'verbatim') ?? '';
  // `https://arxiv.org/abs/2001.12345, accessed in May`; a note may speak of another work.
  const address = name === 'note' ? undefined : /^\{?(https?:\/\/[^\s,;{}]+)/.exec(text)?.[1];
  return normaliseArxiv(text) ?? normaliseArxiv(address);
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
      .map((name) => mentionedArxiv(fields, name))
      .find((id) => id !== undefined) ??
    arxivOfCorr(fields)
  );
}

/** DBLP's older entries: the journal CoRR, with `abs/1502.03167` as its volume; Semantic Scholar calls it ArXiv. */
function arxivOfCorr(fields: BibtexFields): string | undefined {
  // Hardly any entry has such a volume: only then are the fields' texts made.
  const volume = fields.raw('volume')?.includes('abs/') === true ? fields.text('volume') : undefined;
  return volume?.startsWith('abs/') === true && /^(?:CoRR|arxiv)$/i.test(fields.text('journal') ?? '')
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

/** JabRef's groups: names with commas between, but for those in brackets: `Indication (relation d', en lien), Truth`. */
function groupsOf(raw: string | undefined): readonly string[] | undefined {
  const names: string[] = [];
  let depth = 0;
  for (const part of wordsOf(raw, ',;') ?? []) {
    const last = names.length - 1;
    if (depth > 0 && last >= 0) {
      names[last] = `${names[last] ?? ''}, ${part}`;
    } else {
      names.push(part);
    }
    depth = Math.max(0, depth + part.split('(').length - part.split(')').length);
  }
  return names.length > 0 ? names : undefined;
}

/** The value of `code` where it is or holds an address: libraries keep their shelf marks in a field of that name. */
function codeAddress(text: string | undefined): string | undefined {
  return /[a-z]:\/\/|^git@|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|$)/i.test(text ?? '') ? text : undefined;
}

/** What an entry says beyond CSL's variables. `item` is what was made of the entry's facts. */
export function bibtexExtras(
  entryType: string,
  fields: BibtexFields,
  item: CslItem,
  arxiv: string | undefined,
): RecordExtras {
  const extras: ExtrasDraft = {};
  set(extras, 'arxiv', arxiv === undefined ? undefined : ownText(arxiv));
  set(
    extras,
    'code',
    codeAddress(fields.text(papershelfFields.code, 'verbatim')) ?? fields.text('github', 'verbatim'),
  );
  set(extras, 'venueShort', fields.text(papershelfFields.venueShort));
  addTexts(extras, fields);
  set(extras, 'keyResults', listOf(fields.raw(papershelfFields.keyResults)));
  set(extras, 'altTitles', listOf(fields.raw(papershelfFields.altTitles)));
  set(extras, 'entryType', bibtexTypeOf(item) === entryType ? undefined : ownText(entryType));
  set(extras, 'aliases', wordsOf(fields.raw('ids'), ','));
  return extras;
}

/** Of what {@link bibtexExtras} gives only that by which papers are sorted. */
export function bibtexTextExtras(fields: BibtexFields): RecordTexts['extras'] {
  const extras: ExtrasDraft = {};
  addTexts(extras, fields);
  return extras;
}

function addTexts(extras: ExtrasDraft, fields: BibtexFields): void {
  set(extras, 'techniques', wordsOf(fields.raw(papershelfFields.techniques), ',;'));
  set(extras, 'keywords', wordsOf(fields.raw('keywords'), ',;'));
  set(extras, 'groups', groupsOf(fields.raw('groups')));
  set(extras, 'tldr', fields.text(papershelfFields.tldr));
}

function set<K extends keyof ExtrasDraft>(extras: ExtrasDraft, name: K, value: ExtrasDraft[K]): void {
  if (value !== undefined) {
    extras[name] = value;
  }
}
