import { cslNameVariables } from '../../model/cslItem';
import type { CslDraft, CslName, CslNameVariable } from '../../model/cslItem';
import { zoteroCreators } from '../cslJson/cslJsonZoteroNames';
import { addNames } from '../draft';
import { authorsFromLine } from '../listing/paperListingNames';
import { institution, personOf } from '../nameParts';
import { nameFromText } from '../nameText';
import { elementsAt, elementsIn, ownTextOf, textAt, textOf, textsAt } from '../xml/xmlElement';
import type { XmlElement } from '../xml/xmlElement';

/** A person in parts: forenames, what links them to the surname (`van`), surnames, and a generation. */
function personIn(element: XmlElement): readonly CslName[] {
  const family = [...textsAt(element, 'nameLink'), ...textsAt(element, 'surname')].join(' ');
  const given = textsAt(element, 'forename').join(' ');
  return family === '' && given === '' ? [] : [personOf(family, given, textAt(element, 'genName') ?? '')];
}

/** The people of a plain text: one, or several in reading order, `Jane Doe and Kim Roe`, `A Smith, B Doe`. */
function namesInText(text: string): readonly CslName[] {
  const isSeveral = / (?:and|&) |^\p{Lu}\.? [^,]+, ?\p{Lu}\.? /u.test(text) && !institution.test(text);
  return (isSeveral ? authorsFromLine(text) : undefined) ?? nameFromText(text);
}

/** Who an `author` or `editor` names: a person in parts, a body, or a text; addresses and affiliations are nobody. */
function namesIn(element: XmlElement): readonly CslName[] {
  const named = elementsIn(element).flatMap((part): readonly CslName[] => {
    switch (part.name) {
      case 'persName':
      case 'name': {
        const person = personIn(part);
        return person.length > 0 ? person : namesInText(textOf(part));
      }
      case 'orgName': {
        const literal = textOf(part);
        return literal === '' ? [] : [{ literal }];
      }
      default:
        return [];
    }
  });
  const direct = named.length > 0 ? named : personIn(element);
  return direct.length > 0 ? direct : namesInText(ownTextOf(element));
}

/** The variable for what people did, in Zotero's words. */
function variableOf(role: string): CslNameVariable | undefined {
  const variable = zoteroCreators.get(role);
  return cslNameVariables.find((one) => one === variable);
}

/** Adds the people of a level of the description: authors as `author`, editors, and others with their role. */
export function addTeiNames(draft: CslDraft, level: XmlElement, author: CslNameVariable): void {
  addNames(draft, author, elementsAt(level, 'author').flatMap(namesIn));
  for (const editor of elementsAt(level, 'editor')) {
    addNames(draft, variableOf(editor.attributes.role ?? '') ?? 'editor', namesIn(editor));
  }
  for (const statement of elementsAt(level, 'respStmt')) {
    const variable = variableOf(textAt(statement, 'resp') ?? '');
    if (variable !== undefined) {
      addNames(draft, variable, namesIn(statement));
    }
  }
}
