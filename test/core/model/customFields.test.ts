import assert from 'node:assert/strict';
import { extraListFields, extraTextFields } from '../../../src/core/model/customFields';
import type { RecordExtras } from '../../../src/core/model/record';

describe('the fields of RecordExtras', () => {
  it('are all listed, each under its kind', () => {
    // A new field makes this object incomplete for the compiler, and then the lists for the test.
    const every: Required<RecordExtras> = {
      arxiv: '',
      code: '',
      venueShort: '',
      techniques: [],
      keywords: [],
      groups: [],
      tldr: '',
      keyResults: [],
      entryType: '',
      aliases: [],
      altTitles: [],
    };
    const fields = Object.entries(every);
    const texts = fields.filter(([, value]) => typeof value === 'string').map(([field]) => field);
    const lists = fields.filter(([, value]) => Array.isArray(value)).map(([field]) => field);
    assert.deepEqual([...extraTextFields].sort(), texts.sort());
    assert.deepEqual([...extraListFields].sort(), lists.sort());
  });
});
