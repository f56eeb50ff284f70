import { applyEdits } from '../base/text';
import type { TextEdit } from '../base/text';
import { encodeText } from '../import/encode';
import { chooseImporter, importText } from '../import/importers';
import { plainPaper } from '../model/libraryPaper';
import type { Paper } from '../model/paper';
import type { SourceFormat } from '../model/source';
import type { Addition, AdditionRequest, KeyInFile } from './addition';
import { keysInFile } from './additionKeys';
import type { AdditionWriter, WrittenAddition } from './additionWriter';
import { addToBibtex } from './addToBibtex';
import { addToCslJson } from './addToCslJson';
import { addToCslYaml, hasEmptyList } from './addToCslYaml';
import { addToHayagriva } from './addToHayagriva';
import { addToRis } from './addToRis';
import { findBibliographyOwner } from './bibliographyOwner';
import { isOnlyComments } from './yamlText';

const writers: ReadonlyMap<SourceFormat, AdditionWriter> = new Map([
  ['bibtex', addToBibtex],
  ['csl-json', addToCslJson],
  ['csl-yaml', addToCslYaml],
  ['hayagriva', addToHayagriva],
  ['ris', addToRis],
]);

const formatsByEnding: readonly (readonly [ending: RegExp, format: SourceFormat])[] = [
  [/\.(?:bib|bibtex|biblatex)$/i, 'bibtex'],
  [/\.json$/i, 'csl-json'],
  // Pandoc reads CSL-YAML from .yaml only; Typst's own files mostly end in .yml.
  [/\.yml$/i, 'hayagriva'],
  [/\.yaml$/i, 'csl-yaml'],
  [/\.ris$/i, 'ris'],
];

/** Of which kind a bibliography is: an empty one goes by its name. */
function formatOf(name: string, text: string): SourceFormat | undefined {
  const byEnding = formatsByEnding.find(([ending]) => ending.test(name))?.[1];
  if (byEnding === 'hayagriva' && hasEmptyList(text)) {
    return 'csl-yaml';
  }
  const isEmpty = saysNothing(byEnding, text);
  return isEmpty || byEnding === 'bibtex' ? byEnding : chooseImporter(name.toLowerCase(), text)?.format;
}

/** Whether a text has no work yet, so that only its name says of which kind it is. */
function saysNothing(format: SourceFormat | undefined, text: string): boolean {
  switch (format) {
    case 'csl-json':
      return /^\s*(?:\[\s*\]\s*)?$/.test(text);
    case 'csl-yaml':
    case 'hayagriva':
      return isOnlyComments(text) || hasEmptyList(text);
    default:
      return text.trim() === '';
  }
}

/**
 * The one edit that adds papers to the text of a bibliography, where the text lets it: nothing that was there changes,
 * papers that are there are not added again, and reading the new text gives the new keys behind the old ones.
 */
export function addPapers(request: AdditionRequest): Addition {
  const { name, text } = request;
  const format = formatOf(name, text);
  const writer = format && writers.get(format);
  if (!writer) {
    return { kind: 'refused', refusal: { code: 'wrong-kind', format } };
  }
  const { records } = importText(name.toLowerCase(), text).result;
  const keys = keysInFile(request.papers, records, request.keyPattern);
  const fresh = freshPapers(request, keys);
  if (fresh.length === 0) {
    return { kind: 'nothing', keys };
  }
  const owner = request.force || format !== 'bibtex' ? undefined : findBibliographyOwner(text);
  if (owner) {
    return { kind: 'refused', refusal: { code: 'owned', program: owner.program } };
  }
  const written = writeInEncoding(request, fresh, writer);
  if ('refusal' in written) {
    return { kind: 'refused', refusal: written.refusal };
  }
  return format === 'bibtex' || isReadBack(request, written, records.length + fresh.length)
    ? { kind: 'added', edit: written.edit, keys }
    : { kind: 'refused', refusal: { code: 'broken' } };
}

/** The papers that the file does not have, each under its key there. */
function freshPapers({ papers }: AdditionRequest, keys: readonly KeyInFile[]): readonly Paper[] {
  return papers.flatMap((paper, i) => {
    const inFile = keys[i];
    return inFile === undefined || inFile.how === 'there' ? [] : [{ ...plainPaper(paper), key: inFile.key }];
  });
}

/** As people write today; with commands for letters where the file's encoding does not have them or is a guess. */
function writeInEncoding(
  { text, facts, entries, encoding, isGuessed }: AdditionRequest,
  fresh: readonly Paper[],
  writer: AdditionWriter,
): WrittenAddition {
  const allowed = isGuessed ? 'us-ascii' : encoding;
  let missing = '';
  for (const escapes of isGuessed ? [true] : [false, true]) {
    const written = writer(text, fresh, { facts, escapes, ...(entries ? { entries } : {}) });
    if ('refusal' in written) {
      return written;
    }
    const encoded = encodeText(written.edit.newText, allowed);
    if ('bytes' in encoded) {
      return written;
    }
    missing = encoded.missing;
  }
  return { refusal: { code: 'no-character', character: missing } };
}

/** BibTeX was looked at entry by entry where it was written; of the other kinds the number of works says enough. */
function isReadBack(
  { name, text }: AdditionRequest,
  written: { readonly edit: TextEdit },
  expected: number,
): boolean {
  const after = applyEdits(text, [written.edit]);
  return importText(name.toLowerCase(), after).result.records.length === expected;
}
