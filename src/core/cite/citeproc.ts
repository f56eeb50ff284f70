import type { System } from 'citeproc';
import { hashText } from '../base/hash';
import { renderRichText } from '../base/markup';
import type { MarkupLanguage } from '../base/markup';
import type {
  CitedItem,
  FormatOptions,
  FormattedDocument,
  FormattedReference,
  PlacedCitation,
  ReferenceItem,
} from './formatTypes';
import type { Formatter } from './formatter';
import { markedFormat, markedFormatName, parseMarked } from './markedFormat';
import { dropLabelsOfIds, resolveAndOthers, withWholeRanges } from './citeprocItem';
import { beginningNote, keepsOrder, readDocument, withoutNoForm } from './citeprocDocument';
import type { MarkedDocument } from './citeprocDocument';
import { load, readBibliography, toCitationItem } from './citeprocEngine';
import type { WarmEngine } from './citeprocEngine';
import { ResultCache } from './resultCache';
import { withStyleCase } from './sentenceCase';
import { loadStyle } from './styleLoader';
import type { LoadedStyle } from './styleLoader';
import { InvalidStyleError, isStyleFile } from './styleSource';
import type { StyleSource } from './styleSource';

const fallbackLocale = 'en-US';
/** An engine takes some megabytes: those of as many styles are kept as somebody may go back and forth between. */
const keptEngines = 12;
/** A bibliography of some hundred papers takes a hundred kilobytes. */
const keptResults = 40;

/**
 * Formats references and citations with citeproc. Nothing of citeproc is loaded before the first formatting; engines
 * are kept for each style and locale, and what was formatted last is kept as well. A style's file that changed is taken
 * as it is now.
 */
export class CiteprocFormatter implements Formatter {
  readonly #source: StyleSource;
  readonly #engines = new Map<string, Promise<WarmEngine>>();
  readonly #references = new ResultCache<readonly FormattedReference[]>(keptResults);
  readonly #documents = new ResultCache<MarkedDocument>(keptResults);

  constructor(source: StyleSource) {
    this.#source = source;
  }

  get styles(): StyleSource {
    return this.#source;
  }

  async bibliography(items: readonly ReferenceItem[], options: FormatOptions): Promise<readonly string[]> {
    return (await this.references(items, options)).map(({ text }) => text);
  }

  async references(
    papers: readonly ReferenceItem[],
    options: FormatOptions,
  ): Promise<readonly FormattedReference[]> {
    const warm = await this.#engineFor(options);
    const items = withStyleCase(papers, options.locale);
    const name = `${warm.mark} ${JSON.stringify(items.map(({ key, item }) => [key, item]))}`;
    const marked = this.#references.get(name, () => {
      load(warm, items);
      return readBibliography(warm);
    });
    return marked.map(({ key, text }) => ({ key, text: finish(warm, text, options.as) }));
  }

  async citation(items: readonly CitedItem[], options: FormatOptions): Promise<string> {
    const warm = await this.#engineFor(options);
    const isNote = warm.engine.opt.xclass === 'note';
    const cited = withStyleCase(isNote ? beginningNote(items) : items, options.locale);
    if (keepsOrder(cited)) {
      const [only] = readDocument(warm, [{ items: cited, narrative: false }], []).citations;
      return finish(warm, only?.text ?? '', options.as);
    }
    load(warm, cited);
    return items.length > 0
      ? finish(warm, withoutNoForm(warm.engine.makeCitationCluster(cited.map(toCitationItem))), options.as)
      : '';
  }

  async document(
    placed: readonly PlacedCitation[],
    more: readonly ReferenceItem[],
    options: FormatOptions,
  ): Promise<FormattedDocument> {
    const warm = await this.#engineFor(options);
    const uncited = withStyleCase(more, options.locale);
    const citations = placed.map((each) => ({ ...each, items: withStyleCase(each.items, options.locale) }));
    const isNote = warm.engine.opt.xclass === 'note';
    const name = `${warm.mark} ${JSON.stringify([citations, uncited])}`;
    const marked = this.#documents.get(name, () => readDocument(warm, citations, uncited));
    const write = (text: string): string => finish(warm, text, options.as);
    return {
      isNote,
      citations: marked.citations.map(({ text, lead }) => ({ text: write(text), lead: write(lead) })),
      references: marked.references.map(({ key, text }) => ({ key, text: write(text) })),
    };
  }

  async findProblem(options: FormatOptions): Promise<Error | undefined> {
    try {
      await this.#engineFor(options);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  async #engineFor({ style, locale }: FormatOptions): Promise<WarmEngine> {
    // A file may have changed since: its text is part of the name.
    const file = isStyleFile(style) ? await loadStyle(style, this.#source) : undefined;
    const name = `${style} ${locale ?? ''} ${file ? hashText(file.xml) : ''}`;
    const known = this.#engines.get(name);
    if (known) {
      return known;
    }
    const made = this.#makeEngine(style, locale, name, file);
    this.#engines.set(name, made);
    const [oldest] = this.#engines.keys();
    if (this.#engines.size > keptEngines && oldest !== undefined) {
      this.#engines.delete(oldest);
    }
    try {
      return await made;
    } catch (error) {
      this.#engines.delete(name);
      throw error;
    }
  }

  async #makeEngine(
    style: string,
    locale: string | undefined,
    mark: string,
    file: LoadedStyle | undefined,
  ): Promise<WarmEngine> {
    const [csl, loaded] = await Promise.all([import('citeproc'), file ?? loadStyle(style, this.#source)]);
    const CSL = csl.default;
    CSL.Output.Formats[markedFormatName] = markedFormat;
    const wanted = locale ?? loaded.defaultLocale ?? fallbackLocale;
    const locales = await this.#loadLocales(CSL.localeResolve(wanted));
    const items = new Map<string, object>();
    const system: System = {
      retrieveLocale: (tag) => locales.get(tag) ?? locales.get(fallbackLocale) ?? '',
      retrieveItem: (id) => items.get(id) ?? { id },
    };
    try {
      const engine = new CSL.Engine(system, loaded.xml, wanted, locale !== undefined);
      engine.setOutputFormat(markedFormatName);
      engine.opt.development_extensions.wrap_url_and_doi = true;
      return { engine, items, mark };
    } catch (error) {
      throw new InvalidStyleError(style, error);
    }
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

function finish({ engine }: WarmEngine, marked: string, as: MarkupLanguage): string {
  const resolved = resolveAndOthers(dropLabelsOfIds(withWholeRanges(marked), engine), engine);
  return renderRichText(parseMarked(resolved), as).trim();
}
