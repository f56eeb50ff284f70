import { runSteps } from '../importSteps';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { elementReader, readXmlRecords, xmlScore } from '../xml/xmlReading';
import { readPubmedFields } from './pubmedRecord';
import { pubmedFieldsOf } from './pubmedXmlFields';

const readerOf = elementReader((record) => readPubmedFields(pubmedFieldsOf(record)));
const articles = ['PubmedArticle', 'PubmedBookArticle'];

/** Reads PubMed's XML, as E-utilities and PubMed's files of all its records have it. */
export class PubmedXmlImporter implements Importer {
  readonly format = 'pubmed-xml';

  recognise(name: string, text: string): number {
    return xmlScore(name, text, /<(?:Pubmed(?:Book)?Article(?:Set)?|MedlineCitation(?:Set)?)[\s>]/);
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  readInSteps(text: string): ImportSteps {
    const isOfArticles = /<Pubmed(?:Book)?Article[\s>]/.test(text);
    return isOfArticles
      ? readXmlRecords(text, { records: articles, list: 'PubmedArticleSet', readerOf })
      : readXmlRecords(text, { records: ['MedlineCitation'], list: 'MedlineCitationSet', readerOf });
  }
}
