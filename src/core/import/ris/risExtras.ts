import { normaliseArxiv } from '../../model/paper';
import type { RecordExtras } from '../../model/record';
import { risNoteLabels, risTypeOfCsl } from '../../model/risMapping';
import { keywordExtras } from '../draft';
import { isArxivText, wholeDoi } from '../identifiers';
import type { RisValues } from './risValues';

/** What a record says beyond CSL's variables, and what remains of its notes. */
export interface RisNotes {
  readonly note: string;
  readonly extras: RecordExtras;
}

function afterLabel(note: string): string {
  return note.slice(note.indexOf(':') + 1).trim();
}

function hasLabel(note: string, label: string): boolean {
  return note.startsWith(label) && afterLabel(note) !== '';
}

function groupNamesOf(note: string): readonly string[] {
  return afterLabel(note)
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function isCode(note: string): boolean {
  return note.startsWith(risNoteLabels.code) && /^https?:\/\/\S+$/.test(afterLabel(note));
}

/** The ids in a note of techniques; empty where it reads as prose, which is somebody's own note. */
function techniqueIdsOf(note: string): readonly string[] {
  const ids = hasLabel(note, risNoteLabels.techniques) ? afterLabel(note).split(',') : [];
  const trimmed = ids.map((id) => id.trim());
  return trimmed.every((id) => /^[^.;:]{1,60}$/.test(id)) ? trimmed : [];
}

/** Headings of catalogues end with a full stop, all of them. */
function withoutStops(keywords: readonly string[]): readonly string[] {
  const areHeadings = keywords.length > 1 && keywords.every((word) => /[\p{L}\d)]{3}\.$/u.test(word));
  return areHeadings ? keywords.map((word) => word.replace(/\.$/, '')) : keywords;
}

/** Reads the notes (`N1`), keywords and other titles of a record of the CSL type `cslType`. */
export function readRisExtras(values: RisValues, cslType: string): RisNotes {
  const all = values.all('N1');
  const arxiv = values.all('AN', 'M1', 'N1', 'UR', 'L1', 'L2', 'JO', 'JF', 'T2').find(isArxivText);
  const code = all.find(isCode);
  const summary = all.find((text) => hasLabel(text, risNoteLabels.summary));
  const results = all.filter((text) => hasLabel(text, risNoteLabels.result));
  const techniques = all.find((text) => techniqueIdsOf(text).length > 0);
  const groups = all.find((text) => hasLabel(text, risNoteLabels.groups));
  const labelled = new Set([summary, techniques, groups, ...results, arxiv]);
  const notes = all.filter((text) => wholeDoi(text) === undefined && !isCode(text) && !labelled.has(text));
  const keywords = withoutStops(values.all('KW').flatMap((line) => line.split(';')));
  const otherTitles = values.all('TT');
  const isOwnWord = values.type !== '' && risTypeOfCsl(cslType) !== values.type;
  return {
    note: notes.join('; '),
    extras: {
      ...(arxiv ? { arxiv: normaliseArxiv(arxiv) } : {}),
      ...(code ? { code: afterLabel(code) } : {}),
      ...(summary ? { tldr: afterLabel(summary) } : {}),
      ...(results.length > 0 ? { keyResults: results.map(afterLabel) } : {}),
      ...(techniques ? { techniques: techniqueIdsOf(techniques) } : {}),
      ...(groups ? { groups: groupNamesOf(groups) } : {}),
      ...keywordExtras(keywords),
      ...(isOwnWord ? { entryType: values.type } : {}),
      ...(otherTitles.length > 0 ? { altTitles: otherTitles } : {}),
    },
  };
}
