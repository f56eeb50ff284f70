import { editDistance } from '../base/editDistance';

/** A CSL style that can be chosen: `apa`, `American Psychological Association 7th edition`. */
export interface StyleName {
  readonly id: string;
  readonly title: string;
  /** The fields of science it is made for, in CSL's words (`medicine`); none for a style of all fields. */
  readonly fields: readonly string[];
  /** How it cites, in CSL's words: `author-date`, `author`, `numeric`, `label`, `note`; empty where nobody says. */
  readonly format: string;
  /** The style whose format it has, where it has none of its own. */
  readonly parent?: string;
}

/** Where styles and locales come from, as CSL's XML. `undefined` says that there is none of that name. */
export interface StyleSource {
  /** The styles that have a format of their own. */
  listStyles(): Promise<readonly StyleName[]>;
  /** The styles that have the format of one of {@link listStyles}. */
  listDependents(): Promise<readonly StyleName[]>;
  /** A style by its id, or by the path of its file where {@link isStyleFile} says that it is one. */
  loadStyle(name: string): Promise<string | undefined>;
  /** `tag` as in CSL's file names: `en-US`, `la`. */
  loadLocale(tag: string): Promise<string | undefined>;
}

/** Whether `style` names a file and not a style on board: `styles/mine.csl`, `~/thesis.csl`, `file:///a.csl`. */
export function isStyleFile(style: string): boolean {
  return /[\\/]|\.csl$/i.test(style) && findRepositoryId(style) === undefined;
}

/** The id in the address of a style in Zotero's or CSL's repository: `apa` of `http://www.zotero.org/styles/apa`. */
export function findRepositoryId(style: string): string | undefined {
  const address =
    /^https?:\/\/(?:(?:www\.)?zotero\.org\/styles\/|raw\.githubusercontent\.com\/citation-style-language\/styles\/(?:\w+\/){1,3}?(?:dependent\/)?)([a-z0-9-]+)(?:\.csl)?(?:[?#].*)?$/i.exec(
      style,
    );
  return address?.[1]?.toLowerCase();
}

/** `source`, and files of the user's: `readFile` gets what names a file ({@link isStyleFile}). */
export function withStyleFiles(
  source: StyleSource,
  readFile: (path: string) => Promise<string | undefined>,
): StyleSource {
  return {
    listStyles: () => source.listStyles(),
    listDependents: () => source.listDependents(),
    loadLocale: (tag) => source.loadLocale(tag),
    loadStyle: (name) => (isStyleFile(name) ? readFile(name) : source.loadStyle(name)),
  };
}

/** There is no style of that name; the message says which are like it, or what is missing. */
export class UnknownStyleError extends Error {
  constructor(
    readonly style: string,
    readonly near: readonly string[],
    parent?: string,
  ) {
    super(
      parent === undefined
        ? sentenceFor(style, near)
        : `The citation style "${style}" has the format of "${parent}", which is not on board: take the .csl file of "${parent}".`,
    );
    this.name = 'UnknownStyleError';
  }
}

function sentenceFor(style: string, near: readonly string[]): string {
  if (isStyleFile(style)) {
    return `The citation style file "${style}" cannot be read.`;
  }
  const hint = near.length > 0 ? ` Did you mean ${near.join(', ')}?` : '';
  return `There is no citation style "${style}".${hint}`;
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

/** At most five styles whose id or title is like `asked`: the whole word in it first, then by letters changed. */
export async function findNearStyles(asked: string, source: StyleSource): Promise<readonly string[]> {
  const wanted = asked.trim().toLowerCase();
  const styles = [...(await source.listStyles()), ...(await source.listDependents())];
  const holding = styles.filter(({ id, title }) => {
    return wanted.length > 1 && (id.includes(wanted) || title.toLowerCase().includes(wanted));
  });
  const near = styles
    .map(({ id }) => ({ id, distance: editDistance(id, wanted, 2) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance);
  return [...new Set([...near, ...holding].map(({ id }) => id))].slice(0, 5);
}
