import { seasonFromText, dateFromText } from '../dateText';
import { areButtons, isPaperButton, isPaperNumber, isUnreadLabel } from './paperListingButtons';

/*
 * What a single line of a listing looks like, judged by its shape: length, sentences, capitals. Nothing here knows
 * any particular paper or page, but for the list of words that pages put around papers.
 */

/** What stands around papers on pages that list them: buttons, menus, labels. In lower case, without punctuation. */
const furnitureLines = new Set([
  ...[
    'subscribe',
    'sign up',
    'sign in',
    'log in',
    'login',
    'register',
    'menu',
    'home',
    'search',
    'about',
    'help',
  ],
  ...['upvote', 'upvotes', 'share', 'save', 'cite', 'bibtex', 'copy', 'follow', 'like', 'add to collection'],
  ...[
    'abstract',
    'pdf',
    'html',
    'view pdf',
    'view paper',
    'view arxiv page',
    'view project page',
    'project page',
  ],
  ...[
    'title',
    'year',
    'cited by',
    'articles',
    'public access',
    'co-authors',
    'tldr',
    'expand',
    'sort by year',
  ],
  ...[
    'github',
    'code',
    'paper',
    'papers',
    'comment',
    'comments',
    'community',
    'collections',
    'authors',
    'links',
  ],
  ...[
    'read more',
    'show more',
    'show less',
    'load more',
    'see more',
    'more',
    'less',
    'next',
    'previous',
    'back',
  ],
  ...[
    'trending papers',
    'daily papers',
    'new',
    'today',
    'yesterday',
    'week',
    'month',
    'trending',
    'latest',
    'top',
  ],
]);

/** How such lines begin when more follows. */
const furnitureStarts = [
  'get trending ',
  'subscribe to ',
  'sign up for ',
  'sign up to ',
  'sign in to ',
  'log in to ',
  'submitted by ',
  'submitted on ',
  'published on ',
  'posted by ',
  'copyright (c) ',
  'copyright ©',
  '©',
  'all rights reserved',
  'skip to ',
  'showing 1',
  'comments: ',
  'subjects: ',
  'journal-ref: ',
  'report number: ',
  'published: ',
  'last modified: ',
  'readers: ',
  'by ak and ',
  'keywords: ',
  'save cite ',
  'cited by ',
  '[pdf] ',
  '[html] ',
];

/** Buttons that, copied from a page, end up without a space in front of what follows them. */
const gluedButtons = [
  'Subscribe',
  'Sign up',
  'Sign in',
  'Log in',
  'Upvote',
  'View PDF',
  'Read more',
  'Show more',
];

/** `12`, `1.2k`, `★ 340`, `5 comments`, `GitHub 1.2k`, `· 4 authors`. */
const counter =
  /^(?:[★⭐▲👍·•+-]|github|upvotes?)?\s?\d[\d.,]{0,9}\s?k?(?:\s(?:upvotes?|comments?|authors?|likes?|stars?(?: \/ hour)?|views?|votes?|points?|papers?|citations?|references?|(?:19|20)\d\d|(?:minutes?|hours?|days?|weeks?) ago))?$/iu;

/** Words that a title writes in lower case. */
const smallWords = new Set(
  'a an and are as at be by do does for from how if in into is it its of on or over than that the their to towards under up via vs vs. we what when which with without your you'.split(
    ' ',
  ),
);

/** Points that end no sentence: `vs.`, `et al.`, `e.g.`, an initial. */
const abbreviation = /\b(?:vs|al|e\.g|i\.e|cf|[Ff]igs?|[Ee]q|[Nn]o|[Dd]r|[Pp]rof|approx|resp|[Ss]t|[A-Z])\.$/;

export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function isDateLine(text: string): boolean {
  if (text.length > 24 || !/\d/.test(text)) {
    return false;
  }
  const monthAndDay = /^\p{L}{3,9}\.?\s\d{1,2}$/u.test(text);
  const date = dateFromText(monthAndDay ? `${text} 2000` : text);
  return date?.['date-parts'] !== undefined && seasonFromText(text) === undefined;
}

/** `[PDF] arxiv.org`: where Google Scholar found a copy. */
const copyPlace = /^\[(?:pdf|html|doc|ps)\] ?[\w-]+(?:\.[\w-]+){1,5}$/i;

/** Semantic Scholar's fields. */
const fields =
  /^(?:(?:Computer Science|Biology|Medicine|Physics|Mathematics|Engineering|Psychology|Economics|Chemistry|Environmental Science|Materials Science|Linguistics)(?:, |$)){1,4}$/;

/** Whether the line is no part of any paper: a button, a label, a counter, a date. */
export function isFurniture(text: string): boolean {
  if (isUnreadLabel(text)) {
    return true;
  }
  if (text.length > 120) {
    return false;
  }
  const plain = text
    .toLowerCase()
    .replace(/[\s:.!…»→]+$/u, '')
    .trim();
  const isButton = furnitureLines.has(plain) || !/[\p{L}\p{N}]/u.test(plain);
  const begins = furnitureStarts.some((start) => `${plain} `.startsWith(start));
  return (
    isButton ||
    begins ||
    areButtons(text) ||
    isPaperButton(text) ||
    isPaperNumber(text) ||
    fields.test(text) ||
    counter.test(plain) ||
    copyPlace.test(text) ||
    isDateLine(text)
  );
}

/** How much of `text` is a button stuck to its front: 9 in `SubscribeA Title`, 0 in `Subscribers and Others`. */
export function gluedLength(text: string): number {
  const button = gluedButtons.find((word) => text.startsWith(word));
  return button !== undefined && /^[\p{Lu}\d$]/u.test(text.slice(button.length)) ? button.length : 0;
}

/** `[3] `, `12. `, `12: `, `#12 `, `(4) `, `- `, `• `, but not `2001: `: what stands in front of a line in a list, with its spaces. */
export function listMarkerOf(text: string): string {
  return (
    /^(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}[.)]|(?!(?:19|20)\d\d:)\d{1,4}:|#\d{1,5}:?|[-*•‣◦▪–·])\s+/u.exec(
      text,
    )?.[0] ?? ''
  );
}

/** How many sentences `text` has; what follows the last full stop counts as one. */
export function countSentences(text: string): number {
  let count = 1;
  const end = /[.!?]["')\]’”]?\s+(?=["'(“‘]?[\p{Lu}\d$\\])/gu;
  for (let match = end.exec(text); match; match = end.exec(text)) {
    const before = text.slice(Math.max(0, match.index - 8), match.index + 1);
    count += abbreviation.test(before) ? 0 : 1;
  }
  return count;
}

/** Whether the last word is an address: many abstracts end with one, without a full stop. */
function endsWithAddress(text: string): boolean {
  return /^https?:\/\//.test(text.slice(text.lastIndexOf(' ') + 1));
}

/** Whether a text is finished: a full stop or the like, or an address. */
export function endsSentence(text: string): boolean {
  return /[.!?…]["')\]’”]{0,2}$/.test(text) || endsWithAddress(text);
}

const beginsWithLetter = /^[^\p{L}\d]{0,2}\p{L}/u;
const hasCapital = /\p{Lu}|\p{Lo}/u;

/** The share of words that begin with a capital, small words and numbers left out: about 1 in `A Title in Title Case`. */
export function capitalShare(text: string): number {
  let [telling, capitals] = [0, 0];
  for (const word of wordsOf(text)) {
    if (beginsWithLetter.test(word) && !smallWords.has(word.toLowerCase())) {
      telling++;
      capitals += hasCapital.test(word) ? 1 : 0;
    }
  }
  return telling === 0 ? 0 : capitals / telling;
}

/** The share from which on a line is written like a title. */
export const titleShare = 0.6;

/** Sentences, as an abstract has them: a long line, several sentences, or one that is not written like a title. */
export function isProse(text: string): boolean {
  const words = wordsOf(text).length;
  if (words < 8) {
    return false;
  }
  if (text.length > 300) {
    return true;
  }
  const hasSeveral = countSentences(text) > 1;
  const isFinished = /[.…]["')\]’”]?$/.test(text) || endsWithAddress(text);
  const isWrittenSo = words >= 12 && capitalShare(text) < titleShare;
  return (isFinished && hasSeveral) || (isWrittenSo && (isFinished || hasSeveral));
}

/** What a program, a markup language or a log writes, and hardly any title. */
const codeSigns = /[=<>{}[\]|\t]|\S@\S{1,60}\.\S|::|\(\)|\/\/|;$|^\W*\d{1,4}[-/:]\d{1,2}[-/:]\d/;

/** The markup that titles have in HTML and CSL. */
const markup = /<\/?(?:i|b|em|strong|su[bp]|span)(?:\s[^<>]{0,60})?>/gi;

/** One line that could be a title: not too long, begins like one, ends neither in the middle nor like a list. */
export function isTitleLike(text: string): boolean {
  if (text.length > 250 || wordsOf(text).length > 40 || /^<(\w+)[^<>]*>[^<>]*<\/\1>$/.test(text)) {
    return false;
  }
  const begins =
    /^(?:<[a-z][^<>]{0,40}>)?["'“‘(]?(?:[\p{Lu}\p{Lo}\d$]|\p{Ll}[\p{L}\d-]*\p{Lu}|\\(?:text|emph|math))/u.test(
      text,
    );
  const bare = text.replace(markup, '').replace(/\$[^$]{0,80}\$|\\[a-z]{2,12}\{[^{}]{0,80}\}/gi, 'x');
  const letters = bare.match(/[\p{L}\s]/gu)?.length ?? 0;
  return (
    begins &&
    !/[,;:–—]$/.test(text) &&
    !codeSigns.test(bare) &&
    letters >= bare.length * 0.7 &&
    /\p{L}{2}/u.test(bare)
  );
}

/** A title never ends with such a word: the rest of it stands in the next line. */
export function isCutOff(title: string): boolean {
  return /(?:^|\s)(?:a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|toward|towards|using|via|with|without)$/i.test(
    title,
  );
}
