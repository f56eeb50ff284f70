import { LineIndex } from '../base/text';
import { scanBibtexInSteps } from '../import/bibtex/bibtexFile';
import type { BibtexFile } from '../import/bibtex/bibtexSyntax';
import type { Paper } from '../model/paper';
import { isPlaceOfFile } from '../model/ownField';
import type { OwnField } from '../model/ownField';
import type { SourceId, SourceLocation } from '../model/source';
import { OwnFieldsOfBibtex, referringFields } from './ownFieldsOfBibtex';
import { ownFieldsOfJson } from './ownFieldsOfJson';
import { endingsWithOwnFields, ownFieldReaderOf } from './ownFieldsOfRecords';
import type { RecordReader } from './ownFieldsOfRecords';
import { isBibtex } from './sourceEntries';
import type { ReadSource } from './sourceEntries';

/** The fields that one source has at a place, if what stands there is the paper's. */
type FieldsAt = (place: SourceLocation, paper: Paper) => readonly OwnField[];

const none: FieldsAt = () => [];

/** How many papers are looked at in one step. */
const papersPerStep = 100;

type Pause = () => Promise<void>;

async function scanned(text: string, pause: Pause): Promise<BibtexFile> {
  const steps = scanBibtexInSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    await pause();
  }
}

async function fieldsIn(source: SourceId, text: string, pause: Pause): Promise<FieldsAt> {
  const lines = new LineIndex(text);
  if (isBibtex(source)) {
    const entries = new OwnFieldsOfBibtex(text, await scanned(text, pause));
    return ({ range }, paper) => entries.at(lines.offsetAt(range.start), paper);
  }
  const inFile = ownFieldReaderOf(source, text);
  const read: RecordReader | undefined = /\.jsonl?$/i.test(source)
    ? (start, end, paper) => ownFieldsOfJson(text.slice(start, end), paper)
    : inFile;
  return read
    ? ({ range }, paper) => read(lines.offsetAt(range.start), lines.offsetAt(range.end), paper)
    : none;
}

/**
 * What papers' sources say beyond what is read of them, by the papers' ids: fields of .bib entries, those that an earlier
 * `writeCslJson` kept, and fields of RIS, EndNote and tables. A paper of several sources has the fields of all, the first
 * source's first. What names other entries is there only if those are among the papers. Papers whose file cannot be read,
 * or was changed so that they stand elsewhere, have none. `pause` is called between steps of some milliseconds.
 */
export async function findOwnFields(
  papers: readonly Paper[],
  read: ReadSource,
  pause: Pause = () => Promise.resolve(),
): Promise<ReadonlyMap<string, readonly OwnField[]>> {
  const files = new Map<SourceId, FieldsAt>();
  const found = new Map<string, readonly OwnField[]>();
  const all = new Set(papers.flatMap((paper) => [paper.key, ...(paper.extras.aliases ?? [])]));
  for (const [i, paper] of papers.entries()) {
    const fields = new Map<string, OwnField>();
    const restated = new Set<OwnField['restates']>();
    for (const place of paper.sources) {
      const known = files.get(place.source) ?? (await open(place.source, read, pause));
      files.set(place.source, known);
      const here = known(place, paper).filter(
        (each) => refersOnlyTo(all, each) && !restated.has(each.restates),
      );
      for (const field of here) {
        fields.set(field.name, both(fields.get(field.name), field));
      }
      here.forEach(({ restates }) => restates !== undefined && restated.add(restates));
    }
    if (fields.size > 0) {
      found.set(paper.id, [...fields.values()]);
    }
    if (i % papersPerStep === papersPerStep - 1) {
      await pause();
    }
  }
  return found;
}

/** Of two fields of a name the first; of places of files both. */
function both(first: OwnField | undefined, field: OwnField): OwnField {
  const isMore = first !== undefined && isPlaceOfFile(field.name) && !first.text.includes(field.text);
  return isMore ? { ...first, text: `${first.text}; ${field.text}` } : (first ?? field);
}

/** Whether the entries that a field names, if it does, are among those with these keys. */
function refersOnlyTo(keys: ReadonlySet<string>, { name, text }: OwnField): boolean {
  return !referringFields.has(name) || text.split(',').every((key) => keys.has(key.trim()));
}

async function open(source: SourceId, read: ReadSource, pause: Pause): Promise<FieldsAt> {
  const mayHave = /\.(?:bib|bibtex|biblatex|jsonl?)$/i.test(source) || endingsWithOwnFields.test(source);
  const text = mayHave ? await read(source) : undefined;
  return text === undefined ? none : fieldsIn(source, text, pause);
}
