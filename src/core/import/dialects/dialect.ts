import type { SourceFormat } from '../../model/source';
import type { FieldValues } from '../fieldValues';
import type { TagGrammar } from '../tagged/taggedBlocks';

/** A tag of RIS and what stands behind it. */
export type RisPair = readonly [tag: string, value: string];

/**
 * What a database or a program writes under tags of its own, told in tags of RIS, whose reader makes the record of it.
 */
export interface TaggedDialect {
  readonly format: SourceFormat;
  readonly grammar: TagGrammar;
  /** How a record begins, for the sentence on text outside of any: `with a line "TI- " and its title`. */
  readonly beginning: string;
  /** What the beginning of a text of this kind has, all of it. */
  readonly signs: readonly RegExp[];
  /** RIS's type of a record. */
  readonly typeOf: (fields: FieldValues) => string;
  /** One field in tags of RIS; none where it says nothing of the work. `type` is RIS's. */
  readonly inRis: (tag: string, value: string, type: string) => readonly RisPair[];
}

/** Each of `tags`, a tag or `TAG>RIS`, by the tag of RIS that says the same. */
export function tagMap(tags: string): ReadonlyMap<string, string> {
  return new Map(
    tags.split(' ').map((pair) => {
      const [tag = '', risTag = tag] = pair.split('>');
      return [tag, risTag] as const;
    }),
  );
}

/** A value that says the same in RIS under the tag that `tags` has for it. */
export function sameInRis(tags: ReadonlyMap<string, string>, tag: string, value: string): readonly RisPair[] {
  const risTag = tags.get(tag);
  return risTag === undefined ? [] : [[risTag, value]];
}

/** The parts of a value with semicolons between them, all under one tag. */
export function eachOf(tag: string, value: string): readonly RisPair[] {
  return value.split(';').map((part) => [tag, part.trim()]);
}

/** `London ; New York : Heron`: places, and behind the colon who published it there. */
export function publishedAt(value: string): readonly RisPair[] {
  const at = value.indexOf(' : ');
  const publisher: RisPair = ['PB', at < 0 ? value : value.slice(at + 3)];
  return at < 0 ? [publisher] : [['CY', value.slice(0, at).replaceAll(' ; ', '; ')], publisher];
}

/** A title with its subtitle behind ` : `, as libraries write it. */
export function titleInRis(value: string): RisPair {
  return ['TI', value.replaceAll(' : ', ': ').replace(/(?<!\.)\.$/, '')];
}
