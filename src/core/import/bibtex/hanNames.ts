import { ownText } from '../../base/ownText';

const hanName = /^\p{Script=Han}{2,4}$/u;

/** How institutions end, which are of a few characters as well. */
const hanInstitution = /(?:大学|大學|学院|學院|学校|公司|中心|[部局会會所院社厅省])$/u;

/** `山田 太郎`, `山田 花子`, `김 철수`: in these scripts the family name comes first. Katakana alone has foreign names. */
const eastern =
  /^([\p{Script=Han}々]{1,4}|[\p{Script=Hangul}]{1,2})[ \u3000~]([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{1,5}|[\p{Script=Hangul}]{1,3})$/u;

/** A person whose two names in an eastern script a blank separates; `undefined` where it is anything else. */
export function easternName(name: string): { readonly family: string; readonly given: string } | undefined {
  const [, family = '', given = ''] = eastern.exec(name) ?? [];
  const isInstitution = [family, given].some((part) => part.length > 1 && hanInstitution.test(part));
  return family === '' || isInstitution ? undefined : { family: ownText(family), given: ownText(given) };
}

const otherSigns = /[，、；;]/;
const separators = /\s{0,8}[,，、；;]\s{0,8}/;

/** Whether a list of names may be of Chinese ones that no “and” separates: a look at where it begins. */
export function beginsInHan(part: string): boolean {
  return part.charCodeAt(0) >= 0x2e80;
}

/**
 * The people of `王小明，李红、张三等`, in Chinese characters and with anything but “and” between them; `undefined` where
 * it is another list. One comma of BibTeX's own stands in one person's name: `長谷川, 太郎`.
 */
export function splitHanNames(part: string): readonly string[] | undefined {
  const names = part
    .replace(/(\p{Script=Han})\s{0,8}等\s{0,8}$/u, '$1,others')
    .split(separators)
    .filter((name) => name !== '');
  const [first = '', second] = names;
  const mayBeOne = names.length < 3 && !otherSigns.test(part);
  const isOnePerson = mayBeOne && (second !== 'others' || first.length < 3);
  const arePeople = names.every(
    (name) => name === 'others' || ((hanName.test(name) || eastern.test(name)) && !hanInstitution.test(name)),
  );
  return names.length > 1 && !isOnePerson && arePeople ? names : undefined;
}

/** The last name of a list, and the sign that says that there are others. */
const lastAndOthers = /^(\p{Script=Han}{1,4}(?:,\s{0,8}\p{Script=Han}{1,4})?)\s{0,8}等$/u;

/** The parts of a list with `others` for the sign behind its last name, as in `张三 and 李红等`; alone it may be a name. */
export function withHanOthers(parts: readonly string[]): readonly string[] {
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  const name = last?.endsWith('等') === true ? lastAndOthers.exec(last)?.[1] : undefined;
  return name === undefined ? parts : [...parts.slice(0, -1), name, 'others'];
}
