/** A format of other programs that is not read: how it is recognised, what it is called, and what to do instead. */
interface ForeignFormat {
  readonly pattern: RegExp;
  readonly name: string;
  readonly advice: string;
}

const exportInstead = 'export it as RIS or BibTeX from the program that it is from';
const importFirst = 'import it into Zotero or JabRef, and export it as BibTeX from there';

/** In the order in which they are asked. */
const foreignFormats: readonly ForeignFormat[] = [
  {
    pattern: /<(?:\w{1,9}:)?datafield\s[^<>]{0,60}\btag=["']\d{3}[A-Z@]["']/,
    name: 'PICA XML',
    advice: 'download it as MARCXML, BibTeX or RIS from the catalogue',
  },
  { pattern: /<(?:\w{1,9}:)?datafield\s[^<>]{0,60}\btag=["']200["']/, name: 'UNIMARC', advice: importFirst },
  {
    pattern: /<rdf:RDF[^<>]{0,2000}purl\.org\/ontology\/bibo/,
    name: 'Bibliontology RDF',
    advice: 'export the collection as BibTeX, CSL JSON or Zotero RDF from Zotero',
  },
  {
    pattern: /<listBibl[\s>]/,
    name: 'TEI without "biblStruct"',
    advice: exportInstead,
  },
  {
    pattern: /^Author information:\s*$[^]{0,8000}^PMID: ?\d{1,9}\b/m,
    name: 'PubMed\'s format "Abstract (text)"',
    advice: 'save the list in the format "PubMed" instead',
  },
  {
    pattern: /^\(https?:\/\/(?:www\.)?sciencedirect\.com\/science\/article\/pii\/\w{5,40}\)\s*$/m,
    name: "ScienceDirect's text",
    advice: 'export the citations as RIS or BibTeX instead',
  },
  {
    pattern: /^\ufeff?Scopus\s*\nEXPORT DATE: ?\d/,
    name: "Scopus's text",
    advice: 'export the documents as RIS, BibTeX or CSV instead',
  },
  {
    pattern: /^(?:Report Information from ProQuest|ProQuest document ID: ?\d{3,12})\b/m,
    name: "ProQuest's text",
    advice: 'save the results as RIS instead',
  },
  {
    pattern:
      /^Source:\s{0,2}\S[^\n]{0,200}\bVol\. \w{1,9}[^\n]{0,200}$[^]{0,7000}^(?:Accession Number|Database):(?:$|[ \r])/m,
    name: "EBSCO's text",
    advice: 'export the results as RIS or BibTeX instead',
  },
];

/** What a text is that no reader knows, and what to do with it, as a sentence; `undefined` where that is not known either. */
export function findForeignFormat(text: string): string | undefined {
  const sample = text.slice(0, 8192);
  const found = foreignFormats.find(({ pattern }) => pattern.test(sample));
  return found && `This is ${found.name}, which cannot be read: ${found.advice}.`;
}
