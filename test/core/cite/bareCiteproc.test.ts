import assert from 'node:assert/strict';
import CSL from 'citeproc';
import { CiteprocFormatter } from '../../../src/core/cite/citeproc';
import type { StyleSource } from '../../../src/core/cite/styleSource';
import { makeStyleSource } from '../../support/styleSource';
import { variedItems } from '../../support/variedItems';

const styles = [
  'apa',
  'ieee',
  'chicago-author-date',
  'chicago-fullnote-bibliography',
  'modern-language-association',
  'nature',
  'vancouver',
  'american-chemical-society',
];

/** What citeproc itself makes of all items as plain text, with nothing of ours between. */
async function bare(style: string, source: StyleSource): Promise<readonly string[]> {
  const xml = (await source.loadStyle(style)) ?? '';
  const locale = (await source.loadLocale('en-US')) ?? '';
  const british = (await source.loadLocale('en-GB')) ?? '';
  const items = new Map(
    Object.entries(variedItems).map(([id, item]) => {
      // What CSL 1.0.2 calls event-title most styles still ask for as event.
      const event = item['event-title'];
      return [id, structuredClone({ ...item, id, ...(event === undefined ? {} : { event }) })];
    }),
  );
  const system = {
    retrieveLocale: (tag: string) => (tag === 'en-GB' ? british : locale),
    retrieveItem: (id: string) => items.get(id) ?? {},
  };
  const engine = new CSL.Engine(system, xml, 'en-US', false);
  engine.setOutputFormat('text');
  engine.updateItems([...items.keys()]);
  const made = engine.makeBibliography();
  return made === false ? [] : made[1].map((text) => text.replace(/\s+/g, ' ').trim());
}

/**
 * Superscripts that Unicode has are ours; citeproc's plain text has bare digits. A range of years that a style puts in
 * brackets has them twice there, `(1998–(2003))`.
 */
function plain(text: string): string {
  return text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)))
    .replace(/(\d–)\((\d{1,4})\)/g, '$1$2');
}

describe('references, text for text as citeproc makes them', () => {
  let source: StyleSource;
  let formatter: CiteprocFormatter;

  before(async () => {
    source = await makeStyleSource();
    formatter = new CiteprocFormatter(source);
  });

  for (const style of styles) {
    it(`${style}: ${Object.keys(variedItems).length} kinds of works`, async function () {
      this.timeout(90_000);
      const items = Object.entries(variedItems).map(([key, item]) => ({ key, item }));
      const made = await formatter.bibliography(items, { style, as: 'text' });
      assert.deepEqual(made.map(plain), (await bare(style, source)).map(plain));
    });
  }
});
