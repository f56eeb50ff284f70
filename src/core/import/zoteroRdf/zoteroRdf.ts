import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { elementReader, readXmlRecords, xmlScore } from '../xml/xmlReading';
import { ZoteroGraph } from './zoteroGraph';
import { readZoteroWork } from './zoteroRdfItem';

/** Reads Zotero's own RDF, its export with collections, notes and files. */
export class ZoteroRdfImporter implements Importer {
  readonly format = 'zotero-rdf';

  recognise(name: string, text: string): number {
    const isZotero = /<rdf:RDF[^<>]{0,2000}zotero\.org\/namespaces\/export#/.test(text);
    return isZotero ? xmlScore(name, text, /<bib:\w{1,40} rdf:about=|:itemType>/) : 0;
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    const graph = new ZoteroGraph(text);
    return readXmlRecords(text, {
      records: ['RDF'],
      list: 'RDF',
      find: () => graph.works,
      readerOf: elementReader((node) => readZoteroWork(node, graph)),
    });
  }
}
