import { isAndOthers } from '../../model/person';
import type { Paper } from '../../model/paper';
import type { SummarySentence } from '../sections/summarySection';
import { plain } from './blocks';
import type { Inline } from './blocks';
import type { SummarisedPaper } from './formDetails';
import { authorVerbs, workVerbs } from './mentionVerbs';

/** `FRUGAL` of `FRUGAL: Memory-Efficient ...`: one word that is no plain word of the language. */
export function nameInTitle(title: string): string | undefined {
  const name = /^([^\s:]{2,24}):\s/.exec(title)?.[1];
  return name !== undefined && /\p{Lu}.*\p{Lu}|\d/u.test(name) && /\p{L}/u.test(name) ? name : undefined;
}

/** `We propose X` as what is behind the subject: `propose X`. Only where the rest speaks of nobody else. */
function afterWe(text: string, isSingle: boolean): string | undefined {
  const match =
    /^(?:in this (?:paper|work|article|study|thesis|survey|review|chapter),? )?(?:we|i) (?:also |further |then |thus |therefore |here )?([a-z]+) /i.exec(
      text,
    );
  const verb = match?.[1]?.toLowerCase() ?? '';
  const single = authorVerbs.get(verb);
  const rest = match ? text.slice(match[0].length) : '';
  const speaksOfAuthors = /\b(?:we|our|ours|us|i|my|me|this (?:paper|work|article|study))\b/i.test(rest);
  return single === undefined || speaksOfAuthors ? undefined : `${isSingle ? single : verb} ${rest}`;
}

function isByOne({ authors }: Paper): boolean {
  return authors.length === 1 && authors.every((person) => !isAndOthers(person));
}

function beginsWithWorkVerb(text: string): boolean {
  const first = /^\p{Lu}[\p{L}-]*/u.exec(text)?.[0] ?? '';
  return workVerbs.has(first.toLowerCase());
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function ended(text: string): string {
  return /[.!?…]["'”’)\]]?$/.test(text) ? text : `${text}.`;
}

function raw(text: string): Inline {
  return { kind: 'raw', text };
}

/** A sentence of the abstract that cannot be turned stands in quotation marks, as it is not the reader's own. */
function quoted(narrative: string, { text, from }: SummarySentence): readonly Inline[] {
  return from === 'abstract'
    ? [raw(narrative), plain(`: “${text}”`)]
    : [raw(narrative), plain(`: ${ended(text)}`)];
}

/** The sentence that a paper is mentioned with: its idea, or whatever comes first. */
function tellingSentence({ summary }: SummarisedPaper): SummarySentence | undefined {
  for (const section of ['idea', 'method', 'results', 'problem'] as const) {
    const [first] = summary.sections.get(section) ?? [];
    if (first) {
      return first;
    }
  }
  return undefined;
}

/**
 * One sentence that mentions a paper, with its citation as part of the sentence. Its words are those of the summary;
 * only the subject is put in: `Splits each gradient.` becomes `FRUGAL, by @key, splits each gradient.`, `We propose X.`
 * becomes `@key propose X.`. What cannot be turned so stands behind a colon, an abstract's sentence in quotation marks.
 */
export function mentionOf(one: SummarisedPaper): readonly Inline[] {
  const { paper, details } = one;
  const sentence = tellingSentence(one);
  if (!sentence) {
    return [
      raw(details.narrative),
      plain(': '),
      { kind: 'marked', text: ended(paper.item.title ?? paper.title) },
    ];
  }
  const { text, from } = sentence;
  const verbPhrase = from === 'note' ? undefined : afterWe(text, isByOne(paper));
  if (verbPhrase !== undefined) {
    return [raw(details.narrative), plain(` ${ended(verbPhrase)}`)];
  }
  if (from === 'tldr' && beginsWithWorkVerb(text)) {
    const name = nameInTitle(paper.title);
    return name === undefined
      ? [plain('The work of '), raw(details.narrative), plain(` ${ended(lowered(text))}`)]
      : [plain(`${name}, by `), raw(details.narrative), plain(`, ${ended(lowered(text))}`)];
  }
  return quoted(details.narrative, sentence);
}
