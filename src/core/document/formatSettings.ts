import type { Span } from '../base/text';
import { itemsOf, textOf, valueIn } from '../import/yaml/yamlTree';
import type { YamlNode } from '../import/yaml/yamlTree';

/** The settings of each format that metadata have: those under Quarto's `format` and R Markdown's `output`. */
export function formatsOf(root: YamlNode): readonly YamlNode[] {
  return ['format', 'output'].flatMap((name) => formatsIn(valueIn(root, name)));
}

/** The settings of each format in a map from format to settings, as R Markdown's `_output.yml` is one. */
export function formatsIn(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'map'
    ? [...node.fields.values()].flatMap(({ value }) => (value.kind === 'map' ? [value] : []))
    : [];
}

/** What a format's `pandoc_args` give to Pandoc under one name: `--csl=a.csl`, or `--csl` and then `a.csl`. */
export function pandocArguments(
  format: YamlNode,
  name: string,
): readonly { readonly text: string; readonly span: Span }[] {
  const args = itemsOf(valueIn(format, 'pandoc_args')).map((item) => ({
    text: textOf(item) ?? '',
    span: item.span,
  }));
  const joined = `--${name}=`;
  return args
    .map(({ text, span }, i) =>
      args[i - 1]?.text === `--${name}`
        ? { text, span }
        : { text: text.startsWith(joined) ? text.slice(joined.length) : '', span },
    )
    .filter(({ text }) => text !== '');
}
