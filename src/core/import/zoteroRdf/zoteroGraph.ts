import { zoteroAttachments } from '../cslJson/cslJsonZoteroNames';
import { decodeEntities } from '../htmlEntities';
import { XmlElementListener, elementsAt, textAt } from '../xml/xmlElement';
import type { XmlElement } from '../xml/xmlElement';
import { readXml } from '../xml/xmlReader';
import type { XmlRecordSpan } from '../xml/xmlRecords';

/** An element that others can name by its address. */
interface Node extends XmlRecordSpan {
  readonly about: string;
}

/** How every node begins: `<bib:Article rdf:about="#item_1">`. */
const nodeStarts = /<([A-Za-z][\w-]{0,19}:[A-Za-z]\w{0,39})\s{1,20}rdf:about="([^"<]{0,4000})"/g;

/** What stands before a node that is written where it is named, and so belongs to the one around it. */
const inProperty = /:(?:isPartOf|presentedAt|publisher|relation)>\s{0,100}$/;

/** The nodes of an RDF text, each up to the next one at most, so that a fault in one costs no other. */
function nodesOf(text: string): readonly Node[] {
  const starts = [...text.matchAll(nodeStarts)].filter(
    ({ index }) => !inProperty.test(text.slice(Math.max(0, index - 150), index)),
  );
  return starts.map(({ 1: name = '', 2: about = '', index: start }, at) => {
    const next = starts[at + 1]?.index ?? text.length;
    const endTag = `</${name}>`;
    const last = text.slice(start, next).lastIndexOf(endTag);
    const end = last === -1 ? next : start + last + endTag.length;
    return { span: { start, end }, name, about: decodeEntities(about), isClosed: last !== -1 };
  });
}

/** The types of works that their class alone tells, as old exports have no others. */
export const classesOfWorks: ReadonlyMap<string, string> = new Map([
  ['Article', 'journalArticle'],
  ['BookSection', 'bookSection'],
  ['Thesis', 'thesis'],
  ['Report', 'report'],
  ['Patent', 'patent'],
  ['Manuscript', 'manuscript'],
  ['Letter', 'letter'],
  ['Interview', 'interview'],
]);

/** What Zotero's RDF has beside works: what they stand in, files, notes and collections, each with its address. */
export class ZoteroGraph {
  /** Where the works stand. */
  readonly works: readonly XmlRecordSpan[];
  readonly #text: string;
  readonly #spans = new Map<string, XmlRecordSpan>();
  readonly #elements = new Map<string, XmlElement>();
  readonly #collections = new Map<string, string[]>();

  constructor(text: string) {
    this.#text = text;
    const nodes = nodesOf(text);
    const works: XmlRecordSpan[] = [];
    for (const node of nodes) {
      if (this.#isWork(node)) {
        works.push(node);
      } else if (!this.#spans.has(node.about)) {
        this.#spans.set(node.about, node);
      }
    }
    this.works = works;
    for (const { about } of nodes.filter(({ name }) => name.endsWith(':Collection'))) {
      this.#addCollection(this.find(about));
    }
  }

  #isWork({ span, name }: Node): boolean {
    const type = /:itemType>\s{0,99}(\w{1,40})/.exec(this.#text.slice(span.start, span.end))?.[1];
    const className = name.slice(name.indexOf(':') + 1);
    return type === undefined ? classesOfWorks.has(className) : !zoteroAttachments.has(type);
  }

  #addCollection(collection: XmlElement | undefined): void {
    const title = collection && textAt(collection, 'title');
    for (const { attributes } of collection && title !== undefined ? elementsAt(collection, 'hasPart') : []) {
      const about = attributes['rdf:resource'] ?? '';
      this.#collections.set(about, [...(this.#collections.get(about) ?? []), title ?? '']);
    }
  }

  /** The node with this address, if it is no work. */
  find(about: string): XmlElement | undefined {
    const span = this.#spans.get(about)?.span;
    if (span && !this.#elements.has(about)) {
      const listener = new XmlElementListener();
      readXml(this.#text.slice(span.start, span.end), listener, true);
      this.#elements.set(about, listener.root);
    }
    return this.#elements.get(about);
  }

  /** The titles of the collections that the work with this address is in. */
  collectionsOf(about: string): readonly string[] {
    return this.#collections.get(about) ?? [];
  }
}
