import { fold } from '../../base/fold';
import { genericWords, givenNames, hollowWords, wordsOfNoTopic } from './genericWords';

/** Words that end a phrase: articles, prepositions, pronouns and the like, in the languages that most titles are in. */
const stopLists = [
  'a an the and or nor but if then than so as at by for from in into of off on onto out over per to toward towards',
  'under until unto up upon via with within without among amongst amid between beyond during after before above',
  'below about across against along around behind beneath beside besides despite except inside near outside past',
  'since through throughout versus vs is are was were be been being am do does did has have had having can could may',
  'might must shall should will would not no it its he him his she her hers they them their theirs we us our ours i',
  'you your yours me my who whom whose which what when where why how that this these those there here all any both',
  'each few more most other others another some such only own same too very just also again once ever never yet',
  'using used use uses based toward towards new novel improved improving better best first second third one two',
  'three four five six part vol volume chapter edition ed ii iii iv vi vii viii ix xi xii etc et al eds cf still',
  'arising concerning regarding respect applied applying related relating toward whether according including given',
  'much less whose ago sometimes often always without upon am due subject rather called known seen based induced driven',
  'while let lets get gets make makes making made take takes taking can cannot don doesn isn re revisited',
  'der die das den dem des ein eine einer eines einem einen und oder aber im in ins am an ans auf aus bei beim bis',
  'durch fur gegen ohne um unter uber von vom vor wahrend wegen zu zum zur zwischen nach mit als wie ist sind wird',
  'werden wurde wurden nicht auch sich sein seine seiner ihre ihrer ihr wir sie es er dass zur neue neuen neuer neues',
  'le la les un une des du de et ou dans sur sous par pour avec sans chez vers entre au aux ce cet cette ces son sa',
  'ses leur leurs est sont qui que quoi dont ne pas plus l d s n qu c j m t y en nouveau nouvelle nouvelles',
  'el los las lo al del una unos unas con sin por para segun hacia desde entre su sus se nos y e o u que como es son',
  'il gli i uno di da dal dalla dai delle della dello dei degli nel nella nelle nei negli sul sulla tra fra ed ad ai',
  'alla alle allo agli che non o os um uma do da dos das no na nos nas em ao pelo pela com sem sao mais het een van',
  'voor met op te uit bij naar en de het och av att som med till pa den det for fra til og i er',
  'sobre ainda ja pelos pelas aos esta este essa esse seu sua cada onde quando quem novo novas novos',
  'questo questa quello sono ha suo sua loro nuova nuovo verso dopo prima ogni',
  'cette celui leurs tous toutes tout quand comme aussi mais donc',
  'noch nur mehr sehr wenn weil dass kein keine diese dieser dieses jede jeder',
  'и в во на о об от по с со к ко за из до для при без над под у не ни что как так его ее их он она оно они это',
  'этот эта эти тот та те был была было были бы же ли или но а да мы вы я ты кто где когда если чем чтобы между через',
  'после перед около против также только уже еще свой своя свои своего все всех весь вся том тома часть части лет год',
  'hrsg aufl περι adversus atque cum apud sive seu quae quod subg subsp ssp spp',
  'w z do od po przez dla oraz lub nie sie jako przy bez ktory ktora',
  've ile bir bu icin olarak και του της των το τα τον την στο στη στην για από με σε οι η ο',
  'january february april june july september october november december',
  'januar februar marz juni juli oktober dezember janvier fevrier avril mai juin juillet aout septembre octobre',
  'novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro gennaio febbraio aprile maggio giugno',
  'luglio settembre ottobre',
];

/** Words inside a phrase that tie it together: `quality of life`, `histoire de la musique`. */
const linkLists = ['of de des du der di del della do da dos van'];

const determiners = [
  'a an the its their our your his her my this that these those each every all any some both how what why which whether',
];

/** Chinese and Japanese characters that tie words together, and words that say nothing of a subject. */
const hanStops = '的 与 和 及 在 了 之 其 于 以 为 中 等 对 从 是 有 个 一 第';
const hanGenericLists = [
  '研究 分析 方法 基于 应用 发展 问题 影响 系统 设计 技术 模型 理论 综述 进展 探讨 及其 関係 関する',
];

function wordsIn(lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => fold(list).split(' '));
}

/** What words are worth in a phrase. All words are folded. */
export interface StopWords {
  /** They end a phrase. */
  readonly stops: ReadonlySet<string>;
  /** They may stand inside of a phrase, between two of its words. */
  readonly links: ReadonlySet<string>;
  /** Alone they are no subject. */
  readonly generic: ReadonlySet<string>;
  /** With another such word they are no subject either. */
  readonly hollow: ReadonlySet<string>;
  /** Alone they are no topic, in a phrase they count as any word. */
  readonly ofNoTopic: ReadonlySet<string>;
  /** What begins that which something is done to, behind a verb: `the`, `its`. */
  readonly determiners: ReadonlySet<string>;
  /** Phrases of Chinese characters that are no subject. */
  readonly genericHan: ReadonlySet<string>;
}

/** The words for all languages at once; `stemOf` gives generic words the form that phrases have. */
export function makeStopWords(stemOf: (word: string) => string): StopWords {
  return {
    stops: new Set([...wordsIn(stopLists), ...wordsIn([hanStops])]),
    links: new Set(wordsIn(linkLists)),
    generic: new Set(wordsIn([...genericWords, ...givenNames]).map(stemOf)),
    hollow: new Set(wordsIn(hollowWords).map(stemOf)),
    ofNoTopic: new Set(wordsIn(wordsOfNoTopic).map(stemOf)),
    determiners: new Set(wordsIn(determiners)),
    genericHan: new Set(wordsIn(hanGenericLists)),
  };
}
