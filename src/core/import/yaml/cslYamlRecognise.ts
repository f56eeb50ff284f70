import { isKnownCslType } from '../cslJson/cslJsonTypes';
import { recogniseCslJson } from '../cslJson/cslJsonRecognise';
import { YamlParser } from './yamlParse';
import { bareValue, mayBeYaml, outlineOf } from './yamlOutline';
import type { OutlinedMap } from './yamlOutline';

/** Fields that hardly any other YAML has. */
const cslOnly = [
  'issued',
  'container-title',
  'citation-key',
  'publisher-place',
  'title-short',
  'DOI',
  'ISBN',
];

/** Words of CSL for what other lists also hold: they say little. */
const commonWords = new Set(
  (
    'article book chapter collection document event figure graphic interview map performance post regulation report ' +
    'review software song speech standard entry bill broadcast'
  ).split(' '),
);

function scoreOf({ fields, inner }: OutlinedMap): number {
  if (!fields.has('id') && !fields.has('citation-key')) {
    return 0;
  }
  const type = bareValue(fields.get('type'));
  const isKnown = isKnownCslType(type);
  const hasCslFields = cslOnly.some((name) => fields.has(name)) || inner.has('date-parts');
  const hasNames = inner.has('family') || inner.has('literal');
  if (isKnown && (hasCslFields || hasNames)) {
    return 0.95;
  }
  if (hasCslFields && (fields.has('title') || hasNames)) {
    return 0.8;
  }
  return isKnown && fields.has('title') && !commonWords.has(type) ? 0.6 : 0;
}

/** An item between braces, in a list under `references` or behind a hyphen. */
const bracedItem = /^(?:references:\s{0,99}(?:\[|-)|-)\s{0,99}(\{[^{}]{0,500})/gm;

/**
 * Whether some item in YAML's style of braces has an id, a type of CSL, and what hardly any other list has beside these.
 * A common word for its type says as much where the list stands under `references`.
 */
function hasBracedItem(text: string): boolean {
  return [...text.matchAll(bracedItem)].some(([all, item = '']) => {
    const names = new Set([...item.matchAll(/[{,]\s{0,9}([\w-]{1,40}):/g)].map(([, name]) => name));
    const type = /[{,]\s{0,9}type:\s{0,9}["']?([\w-]{1,40})/.exec(item)?.[1] ?? '';
    const isTelling = [...cslOnly, 'author', 'family'].some((name) => names.has(name));
    const isTitled = names.has('title') && (all.startsWith('references') || !commonWords.has(type));
    return names.has('id') && isKnownCslType(type) && (isTelling || isTitled);
  });
}

/** As much of a text as its first items may take. */
const firstItems = 20_000;

/**
 * Whether a text that is not YAML has a list, or `references`, with ids, a type of CSL and what hardly any other list has
 * beside these, wherever they stand: a line that slipped hides the items behind it. A common word for a type tells
 * only beside what is CSL's alone.
 */
function hasScatteredItem(whole: string): boolean {
  const text = whole.slice(0, firstItems);
  const types = [...text.matchAll(/^[ \t]{0,20}(?:- )?type:[ \t]{0,9}["']?([\w-]{1,40})/gm)].map(
    ([, type = '']) => type,
  );
  const known = types.filter(isKnownCslType);
  const hasOwn = /^[ \t]{0,20}(?:- )?(?:issued|container-title|publisher-place):/m.test(text);
  const hasNames = /^[ \t]{0,20}(?:- )?(?:family|literal):/m.test(text);
  return (
    /^(?:\ufeff?- |[ \t]{0,9}references:\s)/m.test(text) &&
    /^[ \t]{0,20}(?:- )?id:\s/m.test(text) &&
    ((known.length > 0 && hasOwn) || (known.some((type) => !commonWords.has(type)) && hasNames)) &&
    (/^references:/m.test(text) || isBroken(text))
  );
}

/** Whether a text, of which the end may be cut off, is not YAML. */
function isBroken(text: string): boolean {
  return new YamlParser().parse(text.slice(0, text.lastIndexOf('\n') + 1), 0).mistake !== undefined;
}

/**
 * See {@link Importer.recognise}: a `.yaml` file, or a text without a name, with CSL items in a list that is the whole
 * text or stands under `references`. `type: book` and a title are enough only there.
 */
export function recogniseCslYaml(name: string, text: string): number {
  if (!mayBeYaml(name)) {
    return 0;
  }
  if (/^\ufeff?\s*[[{]/.test(text)) {
    return name === '' ? 0 : recogniseCslJson('', text);
  }
  const outline = outlineOf(name, text);
  const items = (outline?.maps ?? []).filter(
    ({ parent, isItem }) => isItem && (parent === undefined || parent === 'references'),
  );
  const best = Math.max(0, ...items.map(scoreOf));
  const isNamed = items.some(({ parent, fields }) => parent === 'references' && fields.has('id'));
  const hasTyped = items.some(({ fields }) => isKnownCslType(bareValue(fields.get('type'))));
  const isLikely =
    (isNamed && hasTyped) || hasBracedItem(text) || (outline !== undefined && hasScatteredItem(text));
  return Math.max(best, isLikely ? 0.6 : 0);
}
