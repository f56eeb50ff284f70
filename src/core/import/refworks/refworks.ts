import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import type { TagGrammar, TagLine } from '../tagged/taggedBlocks';
import { readTagged } from '../tagged/taggedReading';
import { readRefworksRecord, refworksTags, refworksTypes } from './refworksRecord';

/**
 * `A1 Smith, John`: a tag that RefWorks knows and a space; any other line goes on with the value before. CNKI writes `vo`.
 */
function tagLineOf(line: string): TagLine | undefined {
  const stated = /^(?:[A-Z][A-Z0-9]{1,4}|vo)(?= |$)/.exec(line.slice(0, 6))?.[0] ?? '';
  const tag = stated.toUpperCase();
  return refworksTags.has(tag) ? { tag, value: line.slice(tag.length).trim() } : undefined;
}

const grammar: TagGrammar = { tagLineOf, begin: 'RT', titles: ['T1'], around: ['ER'] };

/** A line with the type of a record, and one with a tag that follows it. */
const typeLine = new RegExp(`^\\ufeff?RT (?:${refworksTypes})`, 'im');
const nextLine = /^(?:SR|ID|A1|T1|JF|YR|UL|AB) \S/m;

/** Reads the tagged format of RefWorks, which publishers offer for it. */
export class RefworksImporter implements Importer {
  readonly format = 'refworks';

  recognise(name: string, text: string): number {
    const isName = !name.includes('.') || /\.(?:txt|refworks|rwt|rfw)$/.test(name);
    return isName && typeLine.test(text) && nextLine.test(text) ? 0.9 : 0;
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    const beginning = 'with a line "RT" and its type';
    return readTagged(text, { grammar, readRecord: readRefworksRecord, beginning });
  }
}
