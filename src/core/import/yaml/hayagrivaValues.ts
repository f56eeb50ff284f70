import { collapseWhitespace } from '../../base/text';
import type { CslName } from '../../model/cslItem';
import { personOf } from '../nameParts';
import { withoutOthers } from '../nameText';
import type { YamlFields } from './yamlFields';
import { itemsOf, textOf, valueIn } from './yamlTree';
import type { YamlNode } from './yamlTree';

const noCase = ['<span class="nocase">', '</span>'] as const;

/** `{NASA} and {LaTeX}` with its braces as CSL's `nocase`; a brace behind a backslash is a brace. */
export function titleOf(raw: string): string {
  const text = collapseWhitespace(raw);
  return text
    .replace(/(?<!\\)\{([^{}]*)(?<!\\)\}/g, (_, inner: string) => (inner === '' ? '' : noCase.join(inner)))
    .replace(/\\([{}$\\*_])/g, '$1');
}

function isTrue(node: YamlNode | undefined): boolean {
  return /^true$/i.test(textOf(node) ?? '');
}

function formattedTextIn(fields: YamlFields, name: string): string | undefined {
  const node = fields.node(name);
  const text = textOf(node) ?? textOf(valueIn(node, 'value'));
  if (node && text === undefined) {
    fields.ignored(name, 'a text');
  }
  return text;
}

/** A text, or `{ value, verbatim }`; verbatim, its capitals stay. */
export function markedTextIn(fields: YamlFields, name: string): string | undefined {
  const node = fields.node(name);
  const text = formattedTextIn(fields, name);
  const title = text === undefined ? '' : titleOf(text);
  if (title === '') {
    return undefined;
  }
  return isTrue(valueIn(node, 'verbatim')) && title === text ? noCase.join(title) : title;
}

/** The same, without markup. */
export function plainTextIn(fields: YamlFields, name: string): string | undefined {
  const text = formattedTextIn(fields, name);
  return text === undefined ? undefined : withoutBraces(text);
}

/** The short form of a text, where it has one; `shorthand` is its name in older files. */
export function shortTextIn(fields: YamlFields, name: string): string | undefined {
  const node = fields.node(name);
  const short = textOf(valueIn(node, 'short')) ?? textOf(valueIn(node, 'shorthand'));
  return short === undefined ? undefined : withoutBraces(short);
}

function withoutBraces(text: string): string {
  return text.replace(/(?<!\\)[{}]/g, '').replace(/\\([{}$\\*_])/g, '$1');
}

/** `Family, Given, Suffix`, particles in small letters before the family name; several words without comma stay whole. */
function nameFromText(raw: string): CslName {
  const text = withoutBraces(raw).replace(/,$/, '');
  const [family = '', given = '', ...more] = text.split(',').map((part) => part.trim());
  if (family !== '' && given !== '') {
    return personOf(family, given, more.join(', '));
  }
  return text.includes(' ') ? { literal: text } : { family: text };
}

/** The one that a node names, and perhaps others; none where it names nobody. */
function namesFromNode(node: YamlNode): readonly CslName[] {
  const text = textOf(node);
  if (text !== undefined) {
    const bare = withoutOthers(text);
    return bare === undefined ? [nameFromText(text)] : [nameFromText(bare), { literal: 'others' }];
  }
  const name = nameFromMap(node);
  return name === undefined ? [] : [name];
}

function nameFromMap(node: YamlNode): CslName | undefined {
  const part = (name: string): string | undefined => textOf(valueIn(node, name));
  const [family, given, prefix, suffix] = [part('name'), part('given-name'), part('prefix'), part('suffix')];
  if (family === undefined) {
    const alias = given ?? part('alias');
    return alias === undefined ? undefined : { literal: alias };
  }
  if (given === undefined && prefix === undefined && suffix === undefined) {
    // A map is not taken apart: its commas are those of a name.
    return family.includes(',') ? { literal: withoutBraces(family) } : nameFromText(family);
  }
  return {
    family,
    ...(given === undefined ? {} : { given }),
    ...(prefix === undefined ? {} : { 'non-dropping-particle': prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** The people of a field: one or a list, each a text or a map. */
export function namesIn(fields: YamlFields, name: string): readonly CslName[] {
  const nodes = itemsOf(fields.node(name));
  const names = nodes.map(namesFromNode);
  if (names.some((named) => named.length === 0)) {
    fields.ignored(name, 'a list of names');
  }
  return names.flat();
}
