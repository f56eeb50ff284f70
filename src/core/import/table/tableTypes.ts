import { foldToLettersAndDigits } from '../../base/fold';

/** CSL types and the words for them in tables, folded; the letters are those of Web of Science. */
const words: Readonly<Record<string, string>> = {
  'article-journal':
    'article journalarticle articlejournal researcharticle review reviewarticle reviewpaper letter earlyaccess shortsurvey ' +
    'journal articles zeitschriftenartikel articledejournal articulo journals earlyaccessarticles j',
  'article-magazine': 'magazinearticle articlemagazine magazines',
  'article-newspaper': 'newspaperarticle articlenewspaper newsitem',
  'paper-conference':
    'conferencepaper paperconference proceedingspaper proceedingsarticle inproceedings conference conferencearticle ' +
    'proceeding proceedings conferenceproceedings conferenceproceedingsarticle conferences konferenzbeitrag articledecolloque workshop s c',
  // Scopus calls a volume of proceedings so.
  book: 'book monograph editedbook books buch livre libro b conferencereview referencework',
  chapter: 'bookchapter chapter booksection incollection inbook bookpart ebookchapters buchkapitel chapitre',
  thesis:
    'thesis phdthesis mastersthesis mastersthesis dissertation dissertationthesis doctoralthesis these tesis',
  report: 'report techreport technicalreport workingpaper',
  article: 'preprint postedcontent unpublished manuscript misc arxiv',
  dataset: 'dataset datapaper',
  software: 'software computerprogram',
  patent: 'patent',
  webpage: 'webpage website online',
  'post-weblog': 'blogpost',
  'entry-encyclopedia': 'encyclopediaarticle referenceentry referenceworkentry',
  speech: 'presentation',
  standard: 'standard standards',
};

const typeOfWord = new Map(
  Object.entries(words).flatMap(([type, all]) => all.split(' ').map((word) => [word, type] as const)),
);

/** IEEE Xplore says whose they are: `IET Journals`, `MIT Press eBook Chapters`. */
const ofPublisher =
  /^[^,]{1,40} (Conferences|Journals|Magazines|eBook Chapters|Early Access Articles|Standards)$/;

/** The CSL type that a cell names, such as `Conference Paper` or `Article; Early Access`; of several the last one known. */
export function cslTypeOfCell(cell: string): string | undefined {
  const types = cell
    .split(/[;|]/)
    .map((word) => typeOfWord.get(foldToLettersAndDigits(ofPublisher.exec(word)?.[1] ?? word)));
  return types.findLast((type) => type !== undefined);
}
