import { escapeText } from '../base/markup';
import type { MarkupLanguage } from '../base/markup';
import { withPageLabel } from './locator';
import type { Cite, WriteOptions } from './syntax';

/** How a syntax turns a writer's plain text into its own. */
export interface TextRules {
  readonly language: MarkupLanguage;
  /** What must be done to an escaped text before it can stand in a citation. */
  readonly guard?: (escaped: string) => string;
  /** How a locator is written; with its label as people write it where nothing else is said. */
  readonly locator?: (locator: string) => string;
}

/** The texts of one cite in the language of the document; what there is not is empty. */
export interface CiteTexts {
  readonly prefix: string;
  /** Locator and suffix as one text. */
  readonly after: string;
  readonly locator: string;
  readonly suffix: string;
}

const beginsWithMark = /^[,.;:)\]\\}]/;

function joinAfter(locator: string, suffix: string, asSource: boolean): string {
  if (locator === '' || suffix === '') {
    return locator + suffix.replace(asSource ? /^[,\s]+/ : /^$/, '');
  }
  return locator + (/^[,.;:]/.test(suffix) ? '' : asSource ? ' ' : ', ') + suffix;
}

/** The texts of `cite`, escaped by `rules` unless they are source of the document's language already. */
export function textsOf(cite: Cite, rules: TextRules, options: WriteOptions): CiteTexts {
  const asSource = options.asSource === true;
  const guard = rules.guard ?? ((escaped: string) => escaped);
  const own = (text: string): string =>
    asSource ? text.trim() : guard(escapeText(text, rules.language, 'inside'));
  const given = cite.locator?.trim() ?? '';
  const labelled = rules.locator?.(given) ?? withPageLabel(given);
  const locator = given === '' ? '' : asSource ? given : own(labelled);
  const suffix = cite.suffix?.trim() ? own(cite.suffix) : '';
  const prefix = cite.prefix?.trim() ? own(cite.prefix) : '';
  return { prefix, locator, suffix, after: joinAfter(locator, suffix, asSource) };
}

/** Whether a writer says anything of the paper but its key. */
export function isAffixed(cite: Cite | undefined): boolean {
  return Boolean(cite?.prefix?.trim() || cite?.locator?.trim() || cite?.suffix?.trim());
}

/** `text` behind a key, with a space unless it begins with punctuation. */
export function spaced(text: string): string {
  return text === '' || beginsWithMark.test(text) ? text : ` ${text}`;
}
