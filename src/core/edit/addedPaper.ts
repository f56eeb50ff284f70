import { importText } from '../import/importers';
import { factsOf } from '../model/paper';
import type { Paper } from '../model/paper';
import type { AddedEntry } from './addedEntries';

/** The paper of an entry, under the key that it had; `undefined` where it cannot be read any more. */
export function paperOf({ file, key, json }: AddedEntry): Paper | undefined {
  const [record] = importText('added.json', json).result.records;
  if (!record) {
    return undefined;
  }
  const { item, extras } = record;
  const facts = factsOf(item, extras);
  return { ...facts, id: `${file} ${key}`, key, keyIsGenerated: false, sources: [] };
}
