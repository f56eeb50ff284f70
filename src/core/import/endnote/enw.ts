import { FieldValues } from '../fieldValues';
import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import type { RecordFacts } from '../recordCollector';
import { firstTags, readTaggedBlocks } from '../tagged/taggedBlocks';
import type { TaggedBlock, TagGrammar, TagLine } from '../tagged/taggedBlocks';
import { readTagged } from '../tagged/taggedReading';
import { readEndnoteRecord } from './endnoteItem';
import type { EndnoteRecord } from './endnoteItem';

/** The tags of EndNote's tagged format, which grew out of Refer's, and the fields of its XML. */
const fieldOfTag = new Map<string, string>([
  ['A', 'author'],
  ['B', 'secondary-title'],
  ['C', 'pub-location'],
  ['D', 'year'],
  ['E', 'secondary-author'],
  ['F', 'label'],
  ['G', 'language'],
  ['I', 'publisher'],
  ['J', 'full-title'],
  ['L', 'call-num'],
  ['M', 'accession-num'],
  ['N', 'number'],
  ['O', 'alt-title'],
  ['P', 'pages'],
  ['Q', 'translated-title'],
  ['R', 'electronic-resource-num'],
  ['S', 'tertiary-title'],
  ['T', 'title'],
  ['U', 'url'],
  ['V', 'volume'],
  ['W', 'remote-database-provider'],
  ['X', 'abstract'],
  ['Y', 'tertiary-author'],
  ['Z', 'notes'],
  ['1', 'custom1'],
  ['2', 'custom2'],
  ['3', 'custom3'],
  ['4', 'custom4'],
  ['6', 'num-vols'],
  ['7', 'edition'],
  ['8', 'date'],
  ['9', 'work-type'],
  ['@', 'isbn'],
  ['!', 'short-title'],
  ['?', 'subsidiary-author'],
  ['&', 'section'],
  ['#', 'custom5'],
  ['$', 'custom6'],
  [']', 'custom7'],
  ['+', 'auth-address'],
  ['^', 'caption'],
  ['>', 'pdf-url'],
  ['*', 'reviewed-item'],
  ['(', 'orig-pub'],
  [')', 'reprint-edition'],
  ['[', 'access-date'],
  ['~', 'remote-database-name'],
  ['<', 'research-notes'],
]);

/** `%A Knuth, D. E.`; the tag is one character. */
function tagLineOf(line: string): TagLine | undefined {
  const at = /^[ \t]{0,8}%/.exec(line)?.[0].length ?? 0;
  const tag = line.charAt(at);
  const isTag = at > 0 && /^[!-~]$/.test(tag) && /^\s?$/.test(line.charAt(at + 1));
  return isTag ? { tag, value: line.slice(at + 1).trim() } : undefined;
}

const grammar: TagGrammar = { tagLineOf, begin: '0', titles: ['T'] };

/**
 * A keyword to a line under one tag, as EndNote writes them, each under a tag of its own, or all in one line: a lone keyword
 * has a comma at most.
 */
function keywordsIn(lines: readonly string[], isOnlyTag: boolean): readonly string[] {
  const parts = isOnlyTag && lines.length === 1 ? (lines[0] ?? '').split(', ') : [];
  return parts.length > 2 ? parts : lines;
}

function endnoteRecordOf(block: TaggedBlock): EndnoteRecord {
  const fields = new FieldValues();
  const keywords: string[] = [];
  const isOnlyTag = block.fields.filter(({ tag }) => tag === 'K').length === 1;
  let name: string | undefined;
  for (const { tag, lines } of block.fields) {
    const value = lines.join(' ').trim();
    if (tag === '0') {
      name = name ?? (value === '' ? undefined : value);
    } else if (tag === 'K') {
      keywords.push(...keywordsIn(lines, isOnlyTag));
    } else {
      // Some databases write all authors into one line, each with the tag before it.
      const values = tag === 'A' ? value.split(' %A ') : [value];
      values.forEach((one) => fields.add(fieldOfTag.get(tag) ?? `%${tag}`, one));
    }
  }
  return { type: { name }, fields, keywords };
}

function readRecord(block: TaggedBlock): RecordFacts {
  return readEndnoteRecord(endnoteRecordOf(block));
}

/** The fields of the first record of a text; `undefined` where there is none. */
export function enwRecordIn(text: string): EndnoteRecord | undefined {
  for (const piece of readTaggedBlocks(text, grammar)) {
    if (piece.kind === 'block') {
      return endnoteRecordOf(piece.block);
    }
  }
  return undefined;
}

/** Reads EndNote's tagged format (`%0 Journal Article`) and Refer's, of which it is the younger sister. */
export class EnwImporter implements Importer {
  readonly format = 'enw';

  recognise(name: string, text: string): number {
    const tags = firstTags(text, grammar, 12);
    const has = (tag: string): boolean => tags.some((line) => line.tag === tag && line.value !== '');
    const isRefer = has('T') && (has('A') || has('D') || has('J'));
    const begins = tags[0] !== undefined && ((has('0') && tags.length > 1) || isRefer);
    if (name.endsWith('.enw')) {
      return begins ? 1 : 0.8;
    }
    return begins && (!name.includes('.') || /\.(?:txt|end|refer)$/.test(name)) ? 0.9 : 0;
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    return readTagged(text, { grammar, readRecord, beginning: 'with a line "%0" and its type' });
  }
}
