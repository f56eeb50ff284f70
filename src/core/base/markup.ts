import { asciidocWriter } from './markupAsciidoc';
import { htmlWriter } from './markupHtml';
import { latexWriter, plainWriter } from './markupLatex';
import { markdownWriter } from './markupMarkdown';
import { orgWriter } from './markupOrg';
import { rstWriter } from './markupRst';
import { typstWriter } from './markupTypst';
import { parseCslMarkup } from './markupCsl';
import { rtfWriter } from './markupRtf';
import type { RichToken } from './markupCsl';
import type { MarkupWriter } from './markupWriter';

/** The languages that prose can be written in; `text` is plain text. */
export type MarkupLanguage =
  'markdown' | 'latex' | 'typst' | 'org' | 'rst' | 'asciidoc' | 'html' | 'rtf' | 'text';

const writers: Readonly<Record<MarkupLanguage, MarkupWriter>> = {
  markdown: markdownWriter,
  latex: latexWriter,
  typst: typstWriter,
  org: orgWriter,
  rst: rstWriter,
  asciidoc: asciidocWriter,
  html: htmlWriter,
  rtf: rtfWriter,
  text: plainWriter,
};

/** White space and line ends become one space; control characters go, and so do lone halves of surrogate pairs. */
function toOneLine(text: string): string {
  return text
    .replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, ' ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    );
}

/**
 * Plain `text` as inline prose of `language`: shown as it is, never read as markup, on one line. Line ends and runs of
 * white space become one space, none at the ends. Right at the start of a line, in the middle of one, in a heading or
 * a list item; with `place` `inside` it may only stand where other text of the line is before it.
 */
export function escapeText(
  text: string,
  language: MarkupLanguage,
  place: 'start' | 'inside' = 'start',
): string {
  return writers[language].escape(toOneLine(text).trim(), place === 'start');
}

/**
 * Text with CSL's small markup (`<i>`, `<b>`, `<sup>`, `<sub>`, small capitals, `nocase`) as inline prose of
 * `language`: `D<sup>2</sup>MoE` becomes `D²MoE` in Markdown. Tags without a partner are text.
 */
export function cslMarkupTo(text: string, language: MarkupLanguage): string {
  return renderRichText(parseCslMarkup(text), language);
}

interface Frame {
  readonly open: Exclude<RichToken, { readonly kind: 'text' | 'close' }> | undefined;
  content: string;
}

/** For each token the first character of the text behind it, whatever is opened or closed in between. */
function charactersBehind(tokens: readonly RichToken[]): readonly string[] {
  const behind: string[] = [];
  let next = '';
  for (let i = tokens.length - 1; i >= 0; i--) {
    behind[i] = next;
    const token = tokens[i];
    if (token?.kind === 'text') {
      next = token.text.charAt(0) || next;
    }
  }
  return behind;
}

function closeFrame(frame: Frame, before: string, after: string, writer: MarkupWriter): string {
  if (frame.open === undefined || frame.content === '') {
    return frame.content;
  }
  if (frame.open.kind === 'link') {
    return /^https?:\/\//i.test(frame.open.href)
      ? writer.link(frame.open.href, frame.content, { before, after })
      : frame.content;
  }
  return writer.style(frame.open.style, frame.content, { before, after });
}

/** Rich text as inline prose of `language`. An opening without a closing ends with the text. */
export function renderRichText(tokens: readonly RichToken[], language: MarkupLanguage): string {
  const writer = writers[language];
  const root: Frame = { open: undefined, content: '' };
  const stack: Frame[] = [root];
  const top = (): Frame => stack[stack.length - 1] ?? root;
  let isEmpty = true;
  const behind = charactersBehind(tokens);
  const pop = (after: string): void => {
    const frame = stack.length > 1 ? stack.pop() : undefined;
    if (frame) {
      const parent = top();
      parent.content += closeFrame(frame, parent.content.slice(-1), after, writer);
    }
  };
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'text') {
      const line = toOneLine(token.text);
      const text: string = isEmpty || top().content.endsWith(' ') ? line.trimStart() : line;
      top().content += writer.escape(text, isEmpty);
      isEmpty &&= text === '';
    } else if (token.kind === 'close') {
      pop(behind[index] ?? '');
    } else {
      stack.push({ open: token, content: '' });
    }
  }
  while (stack.length > 1) {
    pop('');
  }
  return root.content;
}
