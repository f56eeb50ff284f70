import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { elementReader, readXmlRecords, xmlScore } from '../xml/xmlReading';
import type { XmlFormat } from '../xml/xmlReading';
import { readArxivRecord } from './arxivRecord';

const readerOf = elementReader(readArxivRecord);
const feed: XmlFormat = { records: ['entry'], list: 'feed', readerOf };
const oai: XmlFormat = { records: ['arXiv', 'arXivRaw'], list: 'OAI-PMH', readerOf };

const feedSign = /<(?:feed|entry)[\s>][^]{0,4000}<id>\s{0,9}https?:\/\/arxiv\.org\/(?:api|abs)\//;
const oaiSign = /<arXiv(?:Raw)?\s[^<>]{0,400}arxiv\.org\/OAI\/arXiv/;

/** Reads what arXiv answers: feeds of its API (https://info.arxiv.org/help/api/) and records of its OAI server. */
export class ArxivImporter implements Importer {
  readonly format = 'arxiv';

  recognise(name: string, text: string): number {
    return Math.max(xmlScore(name, text, feedSign), xmlScore(name, text, oaiSign));
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    return readXmlRecords(text, feedSign.test(text.slice(0, 16_384)) ? feed : oai);
  }
}
