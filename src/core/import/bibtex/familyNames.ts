import { fold } from '../../base/fold';

/**
 * Family names of Spanish and Portuguese that are no given names as well, folded. Who has one mostly has two, so that
 * another one follows it: García Márquez. They are known one by one, as Hafez and Inez end like Sánchez.
 */
const doubled: ReadonlySet<string> = new Set(
  [
    'alvarez baez benitez bermudez blazquez chavez cortez diaz dominguez enriquez estevez fernandez florez galvez',
    'gimenez gomez gonzalez gutierrez henriquez hernandez ibanez jimenez juarez lopez marquez martinez melendez',
    'mendez menendez narvaez nunez ordonez paez pelaez perez ramirez rodriguez ruiz saez sanchez suarez tellez',
    'valdez vasquez vazquez velasquez velazquez yanez',
    'alves esteves fernandes gomes goncalves lopes marques mendes neves nunes pires rodrigues',
    'aguilar aguirre almeida araujo arias azevedo barbosa barros borges bustamante cabrera camargo campos cardoso',
    'carvalho castillo cervantes correa cortes costa delgado espinosa espinoza ferreira figueiredo figueroa fonseca',
    'fuentes gallardo garcia guerrero guimaraes herrera ibarra iglesias ledesma machado mejia melo mendoza monteiro',
    'montoya morales moreira munoz navarro nogueira ochoa oliveira orozco ortega ortiz pacheco padilla palacios',
    'paredes pereira pineda pinheiro quintana quiroga ramos ribeiro rios rivas rivera rocha rojas romero saavedra',
    'salazar salinas sandoval sarmiento serrano siqueira sosa sousa souza tavares teixeira trujillo urrutia',
    'valenzuela vargas velasco villalobos villanueva villarreal zamora zapata zuniga',
  ].flatMap((line) => line.split(' ')),
);

/** Given names that hardly anybody has as a family name, folded: behind a family name they are the person's own. */
const givenOnly: ReadonlySet<string> = new Set(
  [
    'alejandra alejandro ana andrea andres angela beatriz carlos carmen carolina claudia cristina daniela eduardo elena',
    'fernando francisco gabriela guillermo gustavo ignacio ines isabel javier joao joaquin jorge jose juan laura lucia',
    'luis manuel marcela marcelo maria marta miguel monica pablo patricia pedro rafael raquel ricardo roberto sergio',
    'silvia sofia teresa veronica',
    'andrew anna barbara christopher elizabeth jane jennifer john julia karen kevin linda mary michael peter richard',
    'robert sarah stephen steven susan william',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a text is two family names and no given one, as `García Márquez` is; of rarer names nothing is known. */
export function isDoubleFamilyName(text: string): boolean {
  const [first = '', second = '', ...more] = text.split(' ');
  return second !== '' && more.length === 0 && doubled.has(fold(first)) && !givenOnly.has(fold(second));
}

/** Words that are shortened, with their point, at the end of what names a body or a person. */
const shortened =
  /(?:^|\s)(?:Acad|Admin|Agric|Amer|Anon|Assn|Assoc|Bros|Cent|Chem|Cie|Comm?|Comp|Corp|Dept|Div|Educ|Eng|Esq|Forsch|Ges|Gov|Govt|Hosp|Hrsg|Inc|Inst|Int|Intl|Jun|Labs?|Ltd|Mass|Med|Mfg|Mfr|Min|Nat|Natl|Prof|Publ|Res|Sci|Sen|Soc|Stat|Stds|Ste|Syst|Tech|Uni|Univ|Verl|trad)\.$/i;

/**
 * A family name without the point that ends a list in a reference, `Knuth.`. Short forms keep theirs, and so does what
 * stands behind others: `Amer. Math. Soc.`
 */
export function withoutEndPoint(family: string, given: string): string {
  const bare = family.slice(0, -1);
  const isShort =
    !/\p{Ll}{2}\.$/u.test(family) || shortened.test(family) || /\p{Ll}{2}\./u.test(`${given} ${bare}`);
  return isShort ? family : bare;
}
