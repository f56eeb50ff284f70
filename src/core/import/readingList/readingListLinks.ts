import { bareDoi, normaliseArxiv } from '../../model/paper';
import { meetingNames } from '../references/meetingNames';

/** Where papers are read: archives, publishers, proceedings. */
const paperPlaces = [
  ...['arxiv.org/abs/', 'arxiv.org/pdf/', 'arxiv.org/html/', 'alphaxiv.org/abs/', 'huggingface.co/papers/'],
  ...['doi.org/10.', 'openreview.net/forum', 'openreview.net/pdf', 'openreview.net/attachment'],
  ...[
    'aclanthology.org/',
    'aclweb.org/anthology/',
    'proceedings.mlr.press/v',
    'jmlr.org/papers/',
    'jmlr.csail.mit.edu/papers/',
  ],
  ...[
    'papers.nips.cc/',
    'papers.neurips.cc/',
    'proceedings.neurips.cc/',
    'openaccess.thecvf.com/',
    'ecva.net/papers/',
  ],
  ...[
    'dl.acm.org/',
    'ieeexplore.ieee.org/',
    'link.springer.com/',
    'nature.com/articles/',
    'sciencedirect.com/science/',
  ],
  ...[
    'science.org/doi/',
    'onlinelibrary.wiley.com/doi/',
    'academic.oup.com/',
    'tandfonline.com/doi/',
    'pubs.acs.org/doi/',
  ],
  ...[
    'pnas.org/doi/',
    'pnas.org/content/',
    'cell.com/',
    'mdpi.com/',
    'frontiersin.org/articles/',
    'plos.org/',
  ],
  ...[
    'pubmed.ncbi.nlm.nih.gov/',
    'ncbi.nlm.nih.gov/pmc/',
    'ncbi.nlm.nih.gov/pubmed/',
    'pmc.ncbi.nlm.nih.gov/',
  ],
  ...['biorxiv.org/content/', 'medrxiv.org/content/', 'semanticscholar.org/paper/', 'usenix.org/conference/'],
  ...[
    'ojs.aaai.org/',
    'aaai.org/',
    'ijcai.org/',
    'isca-archive.org/',
    'isca-speech.org/',
    'eprint.iacr.org/',
    'hal.science/hal-',
  ],
  ...['papers.ssrn.com/', 'vldb.org/pvldb/', 'ndss-symposium.org/'],
];

const codePlace =
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com)\/[\w.-]{1,100}\/[\w.-]{1,100}/i;

/** Whether papers are read at `url`, which is any PDF, too. */
export function isPaperAddress(url: string): boolean {
  const bare = url.toLowerCase().replace(/^https?:\/\/(?:www\.|dx\.)?/, '');
  if (bare === url.toLowerCase() || codePlace.test(url)) {
    return false;
  }
  return (
    paperPlaces.some((place) => bare.startsWith(place) || bare.includes(`.${place}`)) ||
    /\.pdf(?:[?#]|$)/.test(bare)
  );
}

/** The repository that `url` is in, without what stands behind its name; `undefined` where it is in none. */
export function repositoryOf(url: string): string | undefined {
  return codePlace.exec(url)?.[0]?.replace(/\.git$/, '');
}

/** The arXiv id in an address. */
export function arxivOfAddress(url: string): string | undefined {
  const id =
    /(?:arxiv\.org\/(?:abs|pdf|html)|alphaxiv\.org\/abs|huggingface\.co\/papers)\/([^\s?#]{5,40})/i.exec(
      url,
    )?.[1];
  return id === undefined ? undefined : normaliseArxiv(id.replace(/\/$/, ''));
}

/** The DOI in an address of the resolver, or of a publisher who has it in his. */
export function doiOfAddress(url: string): string | undefined {
  const has = /\/\/(?:dx\.)?doi\.org\/|\/doi\/|\/chapter\/10\.|\/article\/10\.|\/book\/10\./i.test(url);
  const doi = has ? bareDoi(url.replace(/[?#].*$/s, '')) : undefined;
  return /^10\.48550\/arxiv/i.test(doi ?? '') ? undefined : doi;
}

const labels = new Set([
  ...meetingNames.map((name) => name.toLowerCase()),
  ...(
    'paper papers pdf arxiv abs abstract link links openreview acl anthology doi html url here read source website web site ' +
    'homepage home page project projectpage code codes github git repo repository official pytorch tensorflow jax torch star ' +
    'stars demo video videos talk slides poster blog blogpost post data dataset datasets model models weights checkpoint note ' +
    'notes supp supplement supplementary appendix tweet twitter thread youtube colab notebook bib bibtex cite huggingface hf ' +
    'ieee acm springer nature sciencedirect pubmed biorxiv ' +
    'semantic scholar google publication publisher preprint full text review implementation unofficial version journal ' +
    'conference proceedings main long short paperswithcode benchmark tool and the on in to camera ready'
  ).split(' '),
]);

/** Whether a link's text only says what kind of thing it leads to: `Paper`, `[PDF]`, `Official Code`, a picture. */
export function isLabel(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length === 0 || (words.length <= 4 && words.every((word) => labels.has(word)));
}

/** Whether such a label says that the link leads to code. */
export function isCodeLabel(text: string): boolean {
  return /code|git|repo|implementation|pytorch|tensorflow|jax|star/i.test(text);
}
