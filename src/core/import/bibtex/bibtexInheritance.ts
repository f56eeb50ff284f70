import { bibtexFieldAliases } from '../../model/bibtexMapping';
import type { BibtexEntry } from './bibtexSyntax';

/** An entry with its fields as texts (LaTeX, names replaced), by name in lower case. */
export interface BibtexWork {
  readonly entry: BibtexEntry;
  readonly fields: ReadonlyMap<string, string>;
}

/** What is wrong with a reference from one entry to another. */
export interface InheritanceFault {
  readonly code: 'reference-cycle' | 'unknown-reference' | 'inherits-too-much';
  readonly entry: BibtexEntry;
  readonly field: 'crossref' | 'xdata' | 'entryset';
  readonly key: string;
}

const mostAncestors = 10;
/** More of a list is not looked at to find its first key. */
const longestKey = 1000;

/**
 * Fields that a child never takes over: BibLaTeX's own list (manual, appendix B), and what names or describes only
 * the parent: with its parent's DOI, every paper of a volume would look like the same work.
 */
const neverInherited = new Set(
  (
    'crossref xref xdata ids entryset entrysubtype execute label options presort related relatedoptions ' +
    'relatedstring relatedtype shorthand shorthandintro sortkey sorttitle indextitle shorttitle ' +
    'doi url urldate eprint eprinttype eprintclass archiveprefix primaryclass arxiv arxivid pmid pmcid ' +
    'pages pagetotal numpages abstract annote annotation keywords groups note file tldr keyresults techniques code ' +
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

/** Fields of which a child's own say when it came out, however its parent says that. */
const dateFields = ['date', 'year', 'month', 'day'];

/** The names under which `fields` may say already what a field would say that is taken over. */
function otherNames(field: string): readonly string[] {
  if (dateFields.includes(field)) {
    return ['date', 'year'];
  }
  const own = bibtexFieldAliases.get(field) ?? field;
  return [own, ...[...bibtexFieldAliases].filter(([, name]) => name === own).map(([alias]) => alias)];
}

type Fields = ReadonlyMap<string, string>;

function textOf(fields: Fields, name: string): string {
  return (fields.get(name) ?? '').trim();
}

/** Whether `fields` say only the year, and `source` says no other one: its month and day are theirs too. */
function saysOnlyYearOf(fields: Fields, source: Fields): boolean {
  const own = dateFields.filter((name) => textOf(fields, name) !== '');
  const year = textOf(source, 'date').slice(0, 4) || textOf(source, 'year');
  return own.join() === 'year' && (year === '' || year === textOf(fields, 'year'));
}

/** Whether `fields` say in another way what `field` of `source` says. */
function isSaidOtherwise(fields: Fields, field: string, source: Fields): boolean {
  if ((field === 'month' || field === 'day') && saysOnlyYearOf(fields, source)) {
    return false;
  }
  return otherNames(field).some((name) => name !== field && textOf(fields, name) !== '');
}

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

/** Whether `work` takes fields over from other entries. */
export function refersToOthers(work: BibtexWork): boolean {
  return isSaid(work, 'crossref') || work.fields.has('xdata') || work.entry.type === 'set';
}

/** Whether a field has more in it than blanks, as programs write it that leave none out. */
function isSaid(work: BibtexWork, field: string): boolean {
  return (work.fields.get(field) ?? '').trim() !== '';
}

/** The keys of the entries that `work` itself names for that. */
export function keysReferredTo(work: BibtexWork): readonly string[] {
  const parent = work.fields.get('crossref')?.trim();
  return [...(parent ? [parent] : []), ...keysIn(work.fields.get('xdata')), ...firstMember(work)];
}

/** The key of the first entry of a set; empty for what is none. */
function firstMember(work: BibtexWork): readonly string[] {
  return work.entry.type === 'set'
    ? keysIn(work.fields.get('entryset')?.slice(0, longestKey)).slice(0, 1)
    : [];
}

function keysIn(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
}

/** Fills the fields of entries from those they refer to by `xdata` and `crossref`, within one file. */
export class BibtexInheritance {
  readonly #find: (key: string) => BibtexWork | undefined;
  #faults: InheritanceFault[] = [];
  /** How many characters may still be taken over: a long field of one entry could be that of a thousand others. */
  #budget: number;

  /** `find` gives the entry with that key; `sourceLength` is the length of the file, in characters. */
  constructor(find: (key: string) => BibtexWork | undefined, sourceLength: number) {
    this.#find = find;
    this.#budget = 1_000_000 + 8 * sourceLength;
  }

  /** `work` with all that it inherits. */
  complete(work: BibtexWork): BibtexWork {
    if (!refersToOthers(work)) {
      return work;
    }
    if (work.entry.type === 'set') {
      return this.#likeFirstMember(work);
    }
    let result = this.#withXdata(work);
    const seen = new Set([work.entry.key]);
    for (let current = result; isSaid(current, 'crossref');) {
      const parent = this.#parentOf(work, current, seen);
      if (!parent) {
        break;
      }
      seen.add(parent.entry.key);
      current = this.#withXdata(parent);
      result = this.#inherit(result, current);
    }
    return result;
  }

  /** A set of entries is cited by its own key and has no facts of its own: it shows its first member. */
  #likeFirstMember(work: BibtexWork): BibtexWork {
    const [key] = firstMember(work);
    const member = key === undefined ? undefined : this.#find(key);
    if (key === undefined || !member || member.entry.type === 'set') {
      if (key !== undefined) {
        this.#fault(member ? 'reference-cycle' : 'unknown-reference', work.entry, 'entryset', key);
      }
      return work;
    }
    const fields = new Map(work.fields);
    for (const [name, value] of this.complete(member).fields) {
      if (name !== 'ids') {
        this.#take(fields, name, value);
      }
    }
    return { entry: { ...work.entry, type: member.entry.type }, fields };
  }

  #inherit(child: BibtexWork, parent: BibtexWork): BibtexWork {
    const fields = new Map(child.fields);
    const offered = [...parent.fields].filter(
      ([name]) => !neverInherited.has(name) && !isSaidOtherwise(child.fields, name, parent.fields),
    );
    for (const [name, value] of offered) {
      if (!titleFields.has(name)) {
        this.#take(fields, name, value);
      }
    }
    for (const [name, value] of offered) {
      this.#take(fields, inheritedName(name, parent.entry.type, child.entry.type), value);
    }
    if (child.entry.type === 'inbook' && parent.fields.has('author')) {
      this.#take(fields, 'bookauthor', parent.fields.get('author') ?? '');
    }
    if (this.#budget < 0) {
      this.#fault('inherits-too-much', child.entry, 'crossref', parent.entry.key ?? '');
    }
    return { entry: child.entry, fields };
  }

  /** Gives `fields` the field `name` if they do not have it, as long as there is room. */
  #take(fields: Map<string, string>, name: string, value: string): void {
    if (!fields.has(name)) {
      this.#budget -= value.length;
      if (this.#budget >= 0) {
        fields.set(name, value);
      }
    }
  }

  #parentOf(
    work: BibtexWork,
    current: BibtexWork,
    seen: ReadonlySet<string | undefined>,
  ): BibtexWork | undefined {
    const key = (current.fields.get('crossref') ?? '').trim();
    const parent = this.#find(key);
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
      const source = this.#find(key);
      if (!source || seen.has(key)) {
        this.#fault(source ? 'reference-cycle' : 'unknown-reference', work.entry, 'xdata', key);
        continue;
      }
      seen.add(key);
      const said = new Map(fields);
      for (const [name, value] of source.fields) {
        if (!isSaidOtherwise(said, name, source.fields)) {
          this.#take(fields, name, value);
        }
      }
      waiting.push(...keysIn(source.fields.get('xdata')).slice(0, mostAncestors));
    }
    return { entry: work.entry, fields };
  }

  /** What was found wrong since this was last asked. */
  takeFaults(): readonly InheritanceFault[] {
    const faults = this.#faults;
    this.#faults = [];
    return faults;
  }

  #fault(
    code: InheritanceFault['code'],
    entry: BibtexEntry,
    field: InheritanceFault['field'],
    key: string,
  ): void {
    this.#faults.push({ code, entry, field, key });
  }
}
