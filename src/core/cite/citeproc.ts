import type { Engine, System } from 'citeproc';
import type { CslItem } from '../model/cslItem';
import { renderRichText } from '../base/markup';
import type { MarkupLanguage } from '../base/markup';
import { markedFormat, markedFormatName, parseMarked, withoutMarks } from './markedFormat';
import { dropLabelsOfIds, resolveAndOthers, toCiteprocItem } from './citeprocItem';
import { findDefaultLocale, findParentStyle } from './styleText';

/** A CSL style that can be chosen: `apa`, `American Psychological Association 7th edition`. */
export interface StyleName {
  readonly id: string;
  readonly title: string;
}

/** Where styles and locales come from, as CSL's XML. `undefined` says that there is none of that name. */
export interface StyleSource {
  listStyles(): Promise<readonly StyleName[]>;
  loadStyle(id: string): Promise<string | undefined>;
  /** `tag` as in CSL's file names: `en-US`, `la`. */
  loadLocale(tag: string): Promise<string | undefined>;
}

/** One paper for the bibliography. */
export interface ReferenceItem {
  readonly key: string;
  readonly item: CslItem;
}

/** One paper of a citation, with what the writer says about it there. Texts are plain. */
export interface CitedItem extends ReferenceItem {
  readonly locator?: string;
  /** A CSL locator term: `page` (the default), `chapter`, `section`, ... */
  readonly label?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly suppressAuthor?: boolean;
}

export interface FormatOptions {
  readonly style: string;
  /** A language tag; without it the style's own locale is taken, or `en-US`. */
  readonly locale?: string;
  readonly as: MarkupLanguage;
}

/** There is no style of that id; the message says which there are. */
export class UnknownStyleError extends Error {
  constructor(
    readonly style: string,
    readonly known: readonly string[],
  ) {
    super(`There is no citation style "${style}". Known styles: ${known.join(', ')}.`);
    this.name = 'UnknownStyleError';
  }
}

/** A style's text is not a CSL style that can be used; the message says which and why. */
export class InvalidStyleError extends Error {
  constructor(
    readonly style: string,
    cause: unknown,
  ) {
    super(`The citation style "${style}" cannot be used: ${String(cause)}`, { cause });
    this.name = 'InvalidStyleError';
  }
}

interface WarmEngine {
  readonly engine: Engine;
  /** What the engine asks for by id; filled anew for each formatting. */
  readonly items: Map<string, object>;
}

const fallbackLocale = 'en-US';

/**
 * Formats references and citations with citeproc. Nothing of citeproc is loaded before the first formatting; engines
 * are kept for each style and locale. What comes out depends on the arguments only, never on earlier formatting.
 */
export class Formatter {
  readonly #source: StyleSource;
  readonly #engines = new Map<string, Promise<WarmEngine>>();

  constructor(source: StyleSource) {
    this.#source = source;
  }

  /**
   * The references of `items` in the style's own order; of items with the same key the first counts. Throws
   * {@link UnknownStyleError} and {@link InvalidStyleError}.
   */
  async bibliography(items: readonly ReferenceItem[], options: FormatOptions): Promise<readonly string[]> {
    const warm = await this.#engineFor(options);
    load(warm, items);
    const result = items.length > 0 ? warm.engine.makeBibliography() : false;
    return result === false ? [] : result[1].map((marked) => finish(warm, marked, options.as));
  }

  /**
   * One citation of all `items`, as it stands at their first mention: `(Zmushko et al., 2025)`; for a note style the
   * note's text. Throws {@link UnknownStyleError} and {@link InvalidStyleError}.
   */
  async citation(items: readonly CitedItem[], options: FormatOptions): Promise<string> {
    const warm = await this.#engineFor(options);
    load(warm, items);
    const cites = items.map((cited) => ({
      id: cited.key,
      ...(cited.locator ? { locator: withoutMarks(cited.locator), label: cited.label ?? 'page' } : {}),
      ...(cited.prefix ? { prefix: `${withoutMarks(cited.prefix).trim()} ` } : {}),
      ...(cited.suffix ? { suffix: withSeparator(withoutMarks(cited.suffix).trim()) } : {}),
      ...(cited.suppressAuthor ? { 'suppress-author': true } : {}),
    }));
    return items.length > 0 ? finish(warm, warm.engine.makeCitationCluster(cites), options.as) : '';
  }

  async #engineFor({ style, locale }: FormatOptions): Promise<WarmEngine> {
    const name = `${style} ${locale ?? ''}`;
    const known = this.#engines.get(name);
    if (known) {
      return known;
    }
    const made = this.#makeEngine(style, locale);
    this.#engines.set(name, made);
    try {
      return await made;
    } catch (error) {
      this.#engines.delete(name);
      throw error;
    }
  }

  async #makeEngine(style: string, locale: string | undefined): Promise<WarmEngine> {
    const [csl, xml] = await Promise.all([import('citeproc'), this.#loadStyle(style)]);
    const CSL = csl.default;
    CSL.Output.Formats[markedFormatName] = markedFormat;
    const wanted = locale ?? findDefaultLocale(xml) ?? fallbackLocale;
    const locales = await this.#loadLocales(CSL.localeResolve(wanted));
    const items = new Map<string, object>();
    const system: System = {
      retrieveLocale: (tag) => locales.get(tag) ?? locales.get(fallbackLocale) ?? '',
      retrieveItem: (id) => items.get(id) ?? { id },
    };
    try {
      const engine = new CSL.Engine(system, xml, wanted, locale !== undefined);
      engine.setOutputFormat(markedFormatName);
      engine.opt.development_extensions.wrap_url_and_doi = true;
      return { engine, items };
    } catch (error) {
      throw new InvalidStyleError(style, error);
    }
  }

  /** The style's text; a dependent style is the text of its parent. */
  async #loadStyle(style: string): Promise<string> {
    const xml = await this.#source.loadStyle(style);
    const parent = xml === undefined ? undefined : findParentStyle(xml);
    const found = parent === undefined ? xml : await this.#source.loadStyle(parent);
    if (found === undefined) {
      const known = await this.#source.listStyles();
      throw new UnknownStyleError(
        parent ?? style,
        known.map(({ id }) => id),
      );
    }
    return found;
  }

  /** The texts citeproc will ask for; what the source does not have falls back to the wider language, then `en-US`. */
  async #loadLocales({
    base,
    best,
    bare,
  }: Record<'base' | 'best' | 'bare', string>): Promise<Map<string, string>> {
    const loaded = new Map<string, string>();
    for (const [tag, ...wider] of [[fallbackLocale], [base, bare], [best, base, bare]]) {
      for (const candidate of tag === undefined ? [] : [tag, ...wider]) {
        const xml = loaded.get(candidate) ?? (await this.#source.loadLocale(candidate));
        if (tag !== undefined && xml !== undefined) {
          loaded.set(tag, xml);
          break;
        }
      }
    }
    return loaded;
  }
}

/** A suffix is set off by a space unless it begins with punctuation. */
function withSeparator(suffix: string): string {
  return /^[,.;:)\]]/.test(suffix) ? suffix : ` ${suffix}`;
}

/** Makes `items` all that the engine knows: it starts from nothing, so that nothing of earlier calls is left. */
function load({ engine, items: known }: WarmEngine, items: readonly ReferenceItem[]): void {
  engine.updateItems([]);
  known.clear();
  for (const { key, item } of items) {
    if (!known.has(key)) {
      known.set(key, toCiteprocItem(key, item));
    }
  }
  engine.updateItems([...known.keys()]);
}

function finish({ engine }: WarmEngine, marked: string, as: MarkupLanguage): string {
  const resolved = resolveAndOthers(dropLabelsOfIds(marked, engine), engine);
  return renderRichText(parseMarked(resolved), as).trim();
}
