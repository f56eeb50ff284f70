import type { BibtexEntry } from './bibtexSyntax';

/** An entry with its fields as texts (LaTeX, names replaced), by name in lower case. */
export interface BibtexWork {
  readonly entry: BibtexEntry;
  readonly fields: ReadonlyMap<string, string>;
}

/** What is wrong with a reference from one entry to another. */
export interface InheritanceFault {
  readonly code: 'reference-cycle' | 'unknown-reference';
  readonly entry: BibtexEntry;
  readonly field: 'crossref' | 'xdata';
  readonly key: string;
}

const mostAncestors = 10;

/**
 * Fields that a child never takes over: BibLaTeX's own list (manual, appendix B), and what names or describes only
 * the parent: with its parent's DOI, every paper of a volume would look like the same work.
 */
const neverInherited = new Set(
  (
    'crossref xref xdata ids entryset entrysubtype execute label options presort related relatedoptions ' +
    'relatedstring relatedtype shorthand shorthandintro sortkey sorttitle indextitle shorttitle ' +
    'doi url urldate eprint eprinttype eprintclass archiveprefix primaryclass arxiv arxivid pmid pmcid ' +
    'pages pagetotal numpages abstract annote annotation keywords note file tldr keyresults techniques code ' +
    'venueshort alttitles'
  ).split(' '),
);

const partTypes = new Set(
  'inbook incollection inproceedings conference inreference bookinbook suppbook suppcollection'.split(' '),
);

const titleFields = new Map([
  ['title', ['booktitle', 'maintitle', 'journaltitle']],
  ['subtitle', ['booksubtitle', 'mainsubtitle', 'journalsubtitle']],
  ['titleaddon', ['booktitleaddon', 'maintitleaddon', 'journaltitleaddon']],
]);

/** The name under which a child of type `childType` takes a field of its parent. */
function inheritedName(field: string, parentType: string, childType: string): string {
  const [ofBook, ofVolumes, ofPeriodical] = titleFields.get(field) ?? [];
  if (parentType.startsWith('mv')) {
    return ofVolumes ?? field;
  }
  if (parentType === 'periodical') {
    return ofPeriodical ?? field;
  }
  return partTypes.has(childType) ? (ofBook ?? field) : field;
}

function inherit(child: BibtexWork, parent: BibtexWork): BibtexWork {
  const fields = new Map(child.fields);
  const offered = [...parent.fields].filter(([name]) => !neverInherited.has(name));
  const add = (name: string, value: string): void => {
    if (!fields.has(name)) {
      fields.set(name, value);
    }
  };
  for (const [name, value] of offered) {
    if (!titleFields.has(name)) {
      add(name, value);
    }
  }
  for (const [name, value] of offered) {
    add(inheritedName(name, parent.entry.type, child.entry.type), value);
  }
  if (child.entry.type === 'inbook' && parent.fields.has('author')) {
    add('bookauthor', parent.fields.get('author') ?? '');
  }
  return { entry: child.entry, fields };
}

function keysIn(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
}

/** Fills the fields of entries from those they refer to by `xdata` and `crossref`, within one file. */
export class BibtexInheritance {
  readonly #works = new Map<string, BibtexWork>();
  readonly faults: InheritanceFault[] = [];

  constructor(works: readonly BibtexWork[]) {
    for (const work of works) {
      if (work.entry.key !== undefined && !this.#works.has(work.entry.key)) {
        this.#works.set(work.entry.key, work);
      }
    }
  }

  /** `work` with all that it inherits. */
  complete(work: BibtexWork): BibtexWork {
    if (!work.fields.has('crossref') && !work.fields.has('xdata')) {
      return work;
    }
    let result = this.#withXdata(work);
    const seen = new Set([work.entry.key]);
    for (let current = result; current.fields.has('crossref');) {
      const parent = this.#parentOf(work, current, seen);
      if (!parent) {
        break;
      }
      seen.add(parent.entry.key);
      current = this.#withXdata(parent);
      result = inherit(result, current);
    }
    return result;
  }

  #parentOf(
    work: BibtexWork,
    current: BibtexWork,
    seen: ReadonlySet<string | undefined>,
  ): BibtexWork | undefined {
    const key = (current.fields.get('crossref') ?? '').trim();
    const parent = this.#works.get(key);
    if (parent && !seen.has(key) && seen.size <= mostAncestors) {
      return parent;
    }
    // Whoever is wrong further up hears of it in its own place.
    if (parent || current.entry === work.entry) {
      this.#fault(parent ? 'reference-cycle' : 'unknown-reference', work.entry, 'crossref', key);
    }
    return undefined;
  }

  #withXdata(work: BibtexWork): BibtexWork {
    const waiting = keysIn(work.fields.get('xdata')).slice(0, mostAncestors * mostAncestors);
    const seen = new Set([work.entry.key ?? '']);
    const fields = new Map(work.fields);
    for (let key = waiting.shift(); key !== undefined && seen.size <= mostAncestors; key = waiting.shift()) {
      const source = this.#works.get(key);
      if (!source || seen.has(key)) {
        this.#fault(source ? 'reference-cycle' : 'unknown-reference', work.entry, 'xdata', key);
        continue;
      }
      seen.add(key);
      for (const [name, value] of source.fields) {
        if (!fields.has(name)) {
          fields.set(name, value);
        }
      }
      waiting.push(...keysIn(source.fields.get('xdata')).slice(0, mostAncestors));
    }
    return { entry: work.entry, fields };
  }

  #fault(
    code: InheritanceFault['code'],
    entry: BibtexEntry,
    field: InheritanceFault['field'],
    key: string,
  ): void {
    this.faults.push({ code, entry, field, key });
  }
}
