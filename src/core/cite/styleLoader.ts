import { findDefaultLocale, findParentStyle } from './styleText';
import {
  InvalidStyleError,
  UnknownStyleError,
  findNearStyles,
  findRepositoryId,
  isStyleFile,
} from './styleSource';
import type { StyleSource } from './styleSource';

/** A style's text, with the locale that it asks for. */
export interface LoadedStyle {
  readonly xml: string;
  readonly defaultLocale: string | undefined;
}

/** A style is some ten thousand characters; what is far longer is none, and is not read. */
const longestStyle = 2_000_000;

/**
 * The text of a style by id, by the address in a style repository, or by the path of a file; a dependent style is the
 * text of its parent, with its own locale. Nothing is fetched. Throws {@link UnknownStyleError} and
 * {@link InvalidStyleError}.
 */
export async function loadStyle(style: string, source: StyleSource): Promise<LoadedStyle> {
  const name = findRepositoryId(style) ?? style;
  const xml = await loadOne(name, source);
  if (xml === undefined) {
    throw new UnknownStyleError(style, isStyleFile(name) ? [] : await findNearStyles(name, source));
  }
  const parent = findParentStyle(checked(style, xml));
  if (parent === undefined) {
    return { xml, defaultLocale: findDefaultLocale(xml) };
  }
  const parentXml = await loadOne(parent, source);
  if (parentXml === undefined || findParentStyle(parentXml) !== undefined) {
    throw new UnknownStyleError(style, [], parent);
  }
  return { xml: parentXml, defaultLocale: findDefaultLocale(xml) ?? findDefaultLocale(parentXml) };
}

/** `styles/apa.csl` that is not there is taken as `apa`, as other programs look for it in a folder of their own. */
async function loadOne(name: string, source: StyleSource): Promise<string | undefined> {
  const xml = await source.loadStyle(name);
  const [base] = isStyleFile(name) ? (/[a-z0-9-]+(?=\.csl$)/i.exec(name) ?? []) : [];
  return xml ?? (base === undefined ? undefined : source.loadStyle(base.toLowerCase()));
}

function checked(style: string, xml: string): string {
  if (xml.length > longestStyle || !/<style[\s>]/.test(xml.slice(0, 20_000))) {
    throw new InvalidStyleError(style, 'it is no CSL style');
  }
  return xml;
}
